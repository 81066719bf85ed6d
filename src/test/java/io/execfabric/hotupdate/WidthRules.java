package io.execfabric.hotupdate;

import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/**
 * How much a type takes at once. What takes more is cut by what changes together, or says in its Javadoc why it belongs
 * together: see {@link WidthReason}.
 */
final class WidthRules {

    static final int MOST_COLLABORATORS = 6;
    static final int MOST_COLLABORATORS_WITH_A_REASON = 9;
    static final int MOST_FIELDS = 8;

    static final ArchRule A_BEAN_HAS_FEW_COLLABORATORS = classes()
            .that(are(beans()))
            .should(take("parameters", WidthRules::collaborators, MOST_COLLABORATORS, MOST_COLLABORATORS_WITH_A_REASON))
            .because("whoever changes a bean has to have all of its collaborators in mind");

    static final ArchRule A_RECORD_HAS_FEW_FIELDS = classes()
            .that()
            .areRecords()
            .should(take("fields", WidthRules::fields, MOST_FIELDS, Integer.MAX_VALUE))
            .because("whoever makes a record tells its fields apart by their places alone");

    private WidthRules() {}

    static Stream<ArchRule> all() {
        return Stream.of(A_BEAN_HAS_FEW_COLLABORATORS, A_RECORD_HAS_FEW_FIELDS);
    }

    /** What Spring finds by itself, and what a method makes for it. */
    private static DescribedPredicate<JavaClass> beans() {
        return metaAnnotatedWith(Component.class)
                .<JavaClass>forSubtype()
                .or(DescribedPredicate.describe(
                        "made by a bean's method",
                        type -> !type.isRecord()
                                && type.getConstructorCallsToSelf().stream()
                                        .anyMatch(call -> call.getOrigin().isAnnotatedWith(Bean.class))));
    }

    private static int collaborators(JavaClass type) {
        return IntStream.concat(
                        type.getConstructors().stream()
                                .mapToInt(constructor ->
                                        constructor.getRawParameterTypes().size()),
                        type.getMethods().stream()
                                .filter(method -> method.isAnnotatedWith(Bean.class))
                                .mapToInt(
                                        method -> method.getRawParameterTypes().size()))
                .max()
                .orElse(0);
    }

    private static int fields(JavaClass type) {
        return (int) type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .count();
    }

    private static ArchCondition<JavaClass> take(
            String what, ToIntFunction<JavaClass> width, int most, int mostWithAReason) {
        return new ArchCondition<>("take at most " + most + " " + what + ", or say why") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int taken = width.applyAsInt(type);
                boolean fine = taken <= most || taken <= mostWithAReason && WidthReason.isGivenBy(type);
                events.add(new SimpleConditionEvent(type, fine, type.getName() + " takes " + taken + " " + what));
            }
        };
    }
}
