package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.execfabric.archfixtures.AsksTheEngine;
import io.execfabric.archfixtures.BeginsATransaction;
import io.execfabric.archfixtures.InjectsIntoFields;
import io.execfabric.archfixtures.JudgesHighRisk;
import io.execfabric.archfixtures.PublicController;
import io.execfabric.archfixtures.QueriesNatively;
import io.execfabric.archfixtures.ReadsTheSystemTime;
import io.execfabric.archfixtures.RefusesInAText;
import io.execfabric.archfixtures.RendersWhileItReads;
import io.execfabric.archfixtures.Sleeps;
import io.execfabric.archfixtures.StartsProcesses;
import io.execfabric.archfixtures.TellsARefusalInEnglish;
import io.execfabric.archfixtures.ThrottlesByHand;
import io.execfabric.archfixtures.WritesFiles;
import io.execfabric.archfixtures.WritesSql;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ArchitectureTests {

    private static final String ROOT = "io.execfabric.hotupdate";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(ROOT);

    static Stream<Arguments> rules() {
        return Stream.of(
                arguments(ArchitectureRules.ENGINE_STAYS_BEHIND_ITS_DOORS, AsksTheEngine.class),
                arguments(ArchitectureRules.ONLY_THE_SANDBOX_STARTS_PROCESSES, StartsProcesses.class),
                arguments(ArchitectureRules.WHAT_TAKES_A_WHILE_IS_IN_NO_TRANSACTION, RendersWhileItReads.class),
                arguments(ArchitectureRules.TRANSACTIONS_ARE_BEGUN_IN_ONE_PLACE, BeginsATransaction.class),
                arguments(ArchitectureRules.ONE_HIGH_RISK_RULE, JudgesHighRisk.class),
                arguments(ArchitectureRules.ONE_THROTTLE, ThrottlesByHand.class),
                arguments(ArchitectureRules.A_REFUSAL_TAKES_A_WORDING, RefusesInAText.class),
                arguments(ArchitectureRules.PAGES_TELL_A_REFUSAL_IN_THEIR_LANGUAGE, TellsARefusalInEnglish.class),
                arguments(ArchitectureRules.TIME_COMES_FROM_THE_CLOCK, ReadsTheSystemTime.class),
                arguments(ArchitectureRules.WHAT_NOBODY_ELSE_NEEDS_IS_NOT_PUBLIC, PublicController.class),
                arguments(ArchitectureRules.NO_FIELD_INJECTION, InjectsIntoFields.class),
                arguments(ArchitectureRules.FILES_ARE_WRITTEN_IN_FEW_PLACES, WritesFiles.class),
                arguments(ArchitectureRules.SQL_IS_WRITTEN_IN_NAMED_CLASSES, WritesSql.class),
                arguments(ArchitectureRules.NO_NATIVE_QUERIES, QueriesNatively.class),
                arguments(ArchitectureRules.TESTS_DO_NOT_SLEEP, Sleeps.class));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void productKeepsTheRule(ArchRule rule, Class<?> breaksIt) {
        assertThat(PRODUCT).isNotEmpty();
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void ruleCatchesAClassThatBreaksIt(ArchRule rule, Class<?> breaksIt) {
        var found = rule.evaluate(new ClassFileImporter().importClasses(breaksIt));

        assertThat(found.hasViolation()).isTrue();
    }

    @Test
    void testsDoNotSleep() {
        assertThat(TESTS).isNotEmpty();
        ArchitectureRules.TESTS_DO_NOT_SLEEP.check(TESTS);
    }

    @Test
    void classesNamedForSqlExist() {
        assertThat(ArchitectureRules.NAMED_FOR_SQL).allMatch(PRODUCT::contain);
    }
}
