package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * Every journey runs on both databases. The journeys' classes are the list; the two classes that run them cannot inherit one,
 * since a nested test finds its context by the class that it is written in, so this holds both against it.
 */
class JourneyListTests {

    private static final String JOURNEYS = HotUpdateJourneyTests.class.getPackageName() + ".journey";

    /** Journeys that have test classes of their own, and why. */
    private static final Map<String, String> ELSEWHERE = Map.of(
            "CrowdJourney", "slow: a crowd takes minutes, so it is one of the group deep",
            "RaceJourney", "three sizes: a few races on MySQL, each pair once on H2, all of them in the group deep",
            "EndsJourney", "two servers: where a run ends is seen from its own node, and from another one");

    /** Journeys that one database is enough for, and why. */
    private static final Map<String, String> ON_H2_ALONE = Map.of();

    @Test
    void bothDatabasesRunAllJourneys() {
        Set<String> all = journeys();
        assertThat(all).hasSizeGreaterThan(20).containsAll(ELSEWHERE.keySet()).containsAll(ON_H2_ALONE.keySet());

        all.removeAll(ELSEWHERE.keySet());
        assertThat(runBy(HotUpdateJourneyTests.class)).isEqualTo(all);

        all.removeAll(ON_H2_ALONE.keySet());
        assertThat(runBy(HotUpdateMySqlTests.class)).isEqualTo(all);
    }

    /** Those that are written down as journeys, by anybody. */
    private static Set<String> journeys() {
        return new ClassFileImporter()
                .importPackages(JOURNEYS).stream()
                        .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(type -> type.getRawSuperclass()
                                .filter(parent -> parent.getName().equals(JOURNEYS + ".Journey"))
                                .isPresent())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> runBy(Class<?> tests) {
        Stream<Class<?>> nested =
                Arrays.stream(tests.getDeclaredClasses()).filter(one -> one.isAnnotationPresent(Nested.class));
        return nested.map(one -> one.getSuperclass().getSimpleName()).collect(Collectors.toCollection(TreeSet::new));
    }
}
