package io.execfabric.hotupdate;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A module's root is what it offers; its inside has rooms, each small enough to be looked through. */
record Rooms(Map<String, Long> types) {

    static final int MOST_TYPES = 30;

    /** Rooms call down to the root's words, never each other in a circle. */
    static final ArchRule NO_CIRCLES =
            slices().matching("io.execfabric.(**)").should().beFreeOfCycles();

    static Rooms of(JavaClasses classes) {
        return new Rooms(classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(JavaClass::getPackageName, TreeMap::new, Collectors.counting())));
    }

    List<String> crowded(int most) {
        return types.entrySet().stream()
                .filter(room -> room.getValue() > most)
                .map(Map.Entry::getKey)
                .toList();
    }
}
