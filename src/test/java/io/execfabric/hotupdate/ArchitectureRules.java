package io.execfabric.hotupdate;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.shared.HighRiskPolicy;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.RiskLevel;
import io.execfabric.hotupdate.shared.Turns;
import jakarta.persistence.Entity;
import java.util.Arrays;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the code that no compiler knows. Each has a class that breaks it in {@code archfixtures}. */
final class ArchitectureRules {

    private static final String ROOT = "io.execfabric.hotupdate.";

    /** Where a statement of SQL may be written by hand: Hibernate's tenant filter does not see it. */
    static final Set<String> NAMED_FOR_SQL = Set.of(
            // the scheduler's table and the engine's, of which Hibernate knows nothing anyway
            ROOT + "execution.queue.QueueSql",
            ROOT + "tenancy.identity.PeopleSql",
            ROOT + "tenancy.identity.PeopleLocks",
            ROOT + "tenancy.identity.PeopleListSql",
            // written before there is anybody, and no tenant's
            ROOT + "tenancy.identity.MadeOnceSql",
            ROOT + "shared.page.CursorKeySql",
            // content of which no tenant is the owner, thousands of rows at once
            ROOT + "submission.store.PackageSql",
            // what the platform granted to a tenant is another owner's, which the barrier hides from every other query
            ROOT + "capability.registry.GrantedVersions",
            ROOT + "availability.check.PublicReportRepository");

    private static final Set<String> CHANGES_FILES = Set.of(
            "write",
            "writeString",
            "move",
            "copy",
            "delete",
            "deleteIfExists",
            "createFile",
            "createDirectory",
            "createDirectories",
            "createLink",
            "createSymbolicLink",
            "newOutputStream",
            "newBufferedWriter",
            "setPosixFilePermissions");

    static final ArchRule ENGINE_STAYS_BEHIND_ITS_DOORS = noClasses()
            .that()
            .resideOutsideOfPackages(packages("engine", "updateflow", "tenancy", "execution"))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda..");

    static final ArchRule ONLY_THE_SANDBOX_STARTS_PROCESSES = noClasses()
            .that()
            .resideOutsideOfPackages(packages("sandbox"))
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(ProcessBuilder.class)
            .orShould()
            .callMethodWhere(calls("Runtime.exec", Runtime.class, "exec"));

    static final ArchRule WHAT_TAKES_A_WHILE_IS_IN_NO_TRANSACTION = noMethods()
            .that(are(transactional()))
            .should(take("a while for a tenant's text", Set.of(ReadmeRenderer.class.getName(), Turns.class.getName())))
            .because("it would hold a connection of the database for as long");

    static final ArchRule TRANSACTIONS_ARE_BEGUN_IN_ONE_PLACE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "tenancy.ScopedTransactions")
            .should()
            .dependOnClassesThat(
                    are(
                            nameMatching(
                                    "org\\.springframework\\.transaction\\.(PlatformTransactionManager|support\\.TransactionTemplate)")))
            .because("ScopedTransactions, and @Transactional, say whose rows a transaction sees");

    static final ArchRule ONE_HIGH_RISK_RULE = noClasses()
            .that(are(DescribedPredicate.not(namesHighRisk())))
            .should()
            .accessField(RiskLevel.class, "HIGH")
            .because("HighRiskPolicy says what high risk means");

    static final ArchRule ONE_THROTTLE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName(ROOT + "shared.KeyedBuckets")
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "build buckets",
                    (JavaCall<?> call) -> call.getTargetOwner().getName().startsWith("io.github.bucket4j.")
                            && Set.of("builder", "simple", "tryConsumeAndReturnRemaining")
                                    .contains(call.getName())))
            .because("KeyedBuckets counts, forgets keys and says how long to wait");

    static final ArchRule A_REFUSAL_TAKES_A_WORDING = noConstructors()
            .that()
            .areDeclaredInClassesThat()
            .areAssignableTo(HotUpdateException.class)
            .should()
            .haveRawParameterTypes(DescribedPredicate.describe(
                    "a text", types -> types.stream().anyMatch(type -> type.isEquivalentTo(String.class))))
            .because("its sentence is in refusals.properties, in both languages");

    static final ArchRule PAGES_TELL_A_REFUSAL_IN_THEIR_LANGUAGE = noClasses()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .callMethodWhere(DescribedPredicate.describe(
                    "ask a refusal for its message",
                    (JavaCall<?> call) -> call.getTargetOwner().isAssignableTo(HotUpdateException.class)
                            && call.getName().equals("getMessage")))
            .because("the message is English, for logs and the trail; a person is told the detail");

    static final ArchRule TIME_COMES_FROM_THE_CLOCK = noClasses()
            .should()
            .callCodeUnitWhere(readsTheSystemTime())
            .because("the injected Clock tells the time, so that tests own it");

    static final ArchRule WHAT_NOBODY_ELSE_NEEDS_IS_NOT_PUBLIC = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .or(are(storedAndOffered()))
            .should()
            .notHaveModifier(JavaModifier.PUBLIC);

    static final ArchRule NO_FIELD_INJECTION = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .orShould()
            .beAnnotatedWith("jakarta.inject.Inject")
            .orShould()
            .beAnnotatedWith("jakarta.annotation.Resource");

    static final ArchRule FILES_ARE_WRITTEN_IN_FEW_PLACES = noClasses()
            .that()
            .resideOutsideOfPackages(
                    packages("release", "sandbox", "submission", "approval", "audit", "shared", "scan"))
            .should()
            .callCodeUnitWhere(changesFiles())
            .because("only the release module writes below the managed root, and few write at all");

    static final ArchRule SQL_IS_WRITTEN_IN_NAMED_CLASSES = noClasses()
            .that(are(DescribedPredicate.not(namedForSql())))
            .should()
            .dependOnClassesThat(are(resideInAnyPackage("org.springframework.jdbc..", "java.sql..")
                    .and(nameMatching(
                            ".*(JdbcTemplate|JdbcOperations|JdbcClient|Connection|PreparedStatement|Statement)"))))
            .orShould()
            .callMethodWhere(DescribedPredicate.describe(
                    "createNativeQuery", (JavaCall<?> call) -> call.getName().equals("createNativeQuery")));

    static final ArchRule NO_NATIVE_QUERIES = noMethods()
            .that()
            .areDeclaredInClassesThat(are(DescribedPredicate.not(namedForSql())))
            .should()
            .beAnnotatedWith(DescribedPredicate.describe(
                    "native query",
                    (JavaAnnotation<?> annotation) -> annotation.getRawType().isEquivalentTo(Query.class)
                            && Boolean.TRUE.equals(annotation.get("nativeQuery").orElse(false))));

    static final ArchRule TESTS_DO_NOT_SLEEP =
            noClasses().should().callMethodWhere(calls("Thread.sleep", Thread.class, "sleep"));

    private ArchitectureRules() {}

    private static String[] packages(String... modules) {
        return Arrays.stream(modules).map(module -> ROOT + module + "..").toArray(String[]::new);
    }

    private static DescribedPredicate<JavaMethod> transactional() {
        return DescribedPredicate.describe(
                "transactional",
                method -> method.isMetaAnnotatedWith(Transactional.class)
                        || method.getOwner().isMetaAnnotatedWith(Transactional.class));
    }

    private static ArchCondition<JavaMethod> take(String what, Set<String> owners) {
        return new ArchCondition<>("take " + what) {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                method.getMethodCallsFromSelf().stream()
                        .filter(call -> owners.contains(call.getTargetOwner().getName()))
                        .forEach(call -> events.add(SimpleConditionEvent.satisfied(method, call.getDescription())));
            }
        };
    }

    /** In a room an entity may be public to its neighbours; in a module's root it would be public to everybody. */
    private static DescribedPredicate<JavaClass> storedAndOffered() {
        return DescribedPredicate.describe(
                "entities and repositories in a module's root",
                type -> (type.isAnnotatedWith(Entity.class) || type.isAssignableTo(Repository.class))
                        && type.getPackageName().matches("io\\.execfabric\\.(hotupdate\\.)?\\w+"));
    }

    private static DescribedPredicate<JavaCall<?>> calls(String name, Class<?> owner, String method) {
        return DescribedPredicate.describe(
                name,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    private static DescribedPredicate<JavaCall<?>> readsTheSystemTime() {
        return DescribedPredicate.describe("read the system's time", call -> {
            boolean withoutArguments = call.getTarget().getRawParameterTypes().isEmpty();
            String owner = call.getTargetOwner().getName();
            return (owner.startsWith("java.time.") && call.getName().equals("now") && withoutArguments)
                    || (owner.equals("java.util.Date") && call.getName().equals("<init>") && withoutArguments)
                    || (owner.equals("java.lang.System") && call.getName().equals("currentTimeMillis"));
        });
    }

    private static DescribedPredicate<JavaCall<?>> changesFiles() {
        return DescribedPredicate.describe("change files", call -> {
            String owner = call.getTargetOwner().getName();
            return (owner.equals("java.nio.file.Files") && CHANGES_FILES.contains(call.getName()))
                    || (call.getName().equals("<init>")
                            && Set.of("java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile")
                                    .contains(owner));
        });
    }

    /** The level itself, the policy, and two that name it and decide nothing: a hint to assistants, a filter of the Tasklist. */
    private static DescribedPredicate<JavaClass> namesHighRisk() {
        Set<String> names = Set.of(
                RiskLevel.class.getName(),
                HighRiskPolicy.class.getName(),
                ROOT + "mcp.ToolDefinition",
                ROOT + "tenancy.identity.PlatformRights");
        return DescribedPredicate.describe("name high risk", type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaClass> namedForSql() {
        return DescribedPredicate.describe(
                "named for SQL", type -> NAMED_FOR_SQL.contains(type.getName().replaceFirst("\\$.*", "")));
    }
}
