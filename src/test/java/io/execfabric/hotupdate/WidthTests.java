package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Few collaborators and few fields, or a reason in the Javadoc. */
class WidthTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.execfabric.hotupdate");
    private static final JavaClasses WIDE = new ClassFileImporter().importPackages("io.execfabric.archfixtures.width");

    static Stream<ArchRule> rules() {
        return WidthRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @Test
    void catchesABeanWithoutAReasonAndOneThatNoReasonExcuses() {
        assertThat(broken(WidthRules.A_BEAN_HAS_FEW_COLLABORATORS))
                .containsExactlyInAnyOrder(
                        fixture("WideBean takes 7 parameters"),
                        fixture("ReasonedInVain takes 10 parameters"),
                        fixture("MadeBean takes 7 parameters"));
    }

    @Test
    void catchesARecordWhoseJavadocGivesNoReasonInAParagraph() {
        assertThat(broken(WidthRules.A_RECORD_HAS_FEW_FIELDS))
                .containsExactlyInAnyOrder(
                        fixture("WideRecord takes 9 fields"), fixture("WideRecord$Undocumented takes 9 fields"));
    }

    private static Stream<String> broken(ArchRule rule) {
        return rule.evaluate(WIDE).getFailureReport().getDetails().stream();
    }

    private static String fixture(String what) {
        return "io.execfabric.archfixtures.width." + what;
    }
}
