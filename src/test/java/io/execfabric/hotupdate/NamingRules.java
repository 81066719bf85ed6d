package io.execfabric.hotupdate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.metaAnnotatedWith;
import static com.tngtech.archunit.lang.conditions.ArchConditions.be;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.support.WebSlice;
import jakarta.servlet.Filter;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.util.ClassUtils;

/** What the end of a type's name says, and why it may be said. A suffix that is not told here says nothing special. */
final class NamingRules {

    /** A suffix that means one thing: whoever is one has it, and whoever has it is one. */
    enum Suffix {
        DELEGATE("Delegate", assignableTo(JavaDelegate.class), "a service task of a process is found by its name"),
        CONTROLLER("Controller", metaAnnotatedWith(Controller.class), "a door of the web is found by its name"),
        REPOSITORY(
                "Repository", assignableTo(Repository.class), "it reads and writes tables, through the tenant barrier"),
        PROPERTIES(
                "Properties",
                metaAnnotatedWith(ConfigurationProperties.class),
                "an operator sets what is in it, and reads its Javadoc"),
        CONFIGURATION(
                "(Configuration|Application)",
                metaAnnotatedWith(Configuration.class),
                "it makes beans and decides nothing"),
        FILTER("Filter", assignableTo(Filter.class), "each request passes it, in the order of the filter chain"),
        DOOR("Door", assignableTo(Door.class), "STEP 6 asks through it: see the glossary");

        private final Pattern ending;
        private final DescribedPredicate<? super JavaClass> one;
        private final String reason;

        Suffix(String ending, DescribedPredicate<? super JavaClass> one, String reason) {
            this.ending = Pattern.compile(".*" + ending);
            this.one = one;
            this.reason = reason;
        }

        ArchRule whoIsOneHasIt() {
            return classes()
                    .that(one.forSubtype())
                    .and()
                    .areTopLevelClasses()
                    .should()
                    .haveNameMatching(ending.pattern())
                    .because(reason);
        }

        ArchRule whoHasItIsOne() {
            return classes()
                    .that()
                    .haveNameMatching(ending.pattern())
                    .and()
                    .areTopLevelClasses()
                    .should(be(one.forSubtype()))
                    .because(reason);
        }
    }

    /** A decision that takes what it needs and gives a reason: no table, no engine, so that it is tested without either. */
    static final ArchRule A_RULE_READS_NO_TABLE = noClasses()
            .that()
            .haveNameMatching(".*(Policy|Rules?)")
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Repository.class);

    static final ArchRule A_NAME_SAYS_WHAT_IT_IS = noClasses()
            .should()
            .haveNameMatching(".*(Desk|Manager|Helper|Utils?|Impl|Common|Misc)")
            .because("such a name says nothing: an interface X is implemented by DefaultX, or by SomethingX");

    /** From an interface to its implementation without searching. */
    static final ArchRule AN_IMPLEMENTATION_ENDS_LIKE_ITS_INTERFACE =
            classes().that().areNotInterfaces().and().areTopLevelClasses().should(endLikeOneOfTheirInterfaces());

    /** So that a changed page is tried in seconds, by the test that its name tells. */
    static final ArchRule A_CONTROLLER_HAS_A_SLICE = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .and()
            .areTopLevelClasses()
            .should(haveASliceCalledAfterThem());

    private NamingRules() {}

    static Stream<ArchRule> all() {
        return Stream.concat(
                Arrays.stream(Suffix.values())
                        .flatMap(suffix -> Stream.of(suffix.whoIsOneHasIt(), suffix.whoHasItIsOne())),
                Stream.of(
                        A_RULE_READS_NO_TABLE,
                        A_NAME_SAYS_WHAT_IT_IS,
                        AN_IMPLEMENTATION_ENDS_LIKE_ITS_INTERFACE,
                        A_CONTROLLER_HAS_A_SLICE));
    }

    private static ArchCondition<JavaClass> haveASliceCalledAfterThem() {
        return new ArchCondition<>("have a slice called after them") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String slice = type.getName() + "Tests";
                boolean has = ClassUtils.isPresent(slice, null)
                        && ClassUtils.resolveClassName(slice, null).isAnnotationPresent(WebSlice.class);
                events.add(new SimpleConditionEvent(type, has, type.getSimpleName() + " has no @WebSlice " + slice));
            }
        };
    }

    private static ArchCondition<JavaClass> endLikeOneOfTheirInterfaces() {
        return new ArchCondition<>("end like one of the interfaces of ours that they implement") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Set<String> ours = type.getRawInterfaces().stream()
                        .filter(face -> face.getPackageName().startsWith("io.execfabric"))
                        .filter(face -> face.getEnclosingClass().isEmpty())
                        .map(JavaClass::getSimpleName)
                        .collect(Collectors.toSet());
                boolean ends = ours.isEmpty()
                        || Stream.concat(ours.stream(), plurals(ours)).anyMatch(type.getSimpleName()::endsWith)
                        || type.isMetaAnnotatedWith(ConfigurationProperties.class)
                        || type.isRecord()
                        || type.isEnum();
                events.add(new SimpleConditionEvent(type, ends, type.getName() + " implements " + ours));
            }
        };
    }

    /** One class may hold several: the doors to versions. */
    private static Stream<String> plurals(Set<String> names) {
        return List.copyOf(names).stream().map(name -> name + "s");
    }
}
