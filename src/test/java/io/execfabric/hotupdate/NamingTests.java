package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.execfabric.archfixtures.naming.NobodysDesk;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One convention from an interface to its implementation, and one meaning for each suffix. */
class NamingTests {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.execfabric.hotupdate");
    private static final JavaClasses MISNAMED = new ClassFileImporter().importPackagesOf(NobodysDesk.class);

    static Stream<ArchRule> rules() {
        return NamingRules.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void isKept(ArchRule rule) {
        rule.check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesAMisnamedClass(ArchRule rule) {
        assertThat(rule.evaluate(MISNAMED).hasViolation()).isTrue();
    }

    @Test
    void noFolderHoldsMoreThanThirtyTypes() {
        assertThat(Rooms.of(PRODUCT).crowded(Rooms.MOST_TYPES)).isEmpty();
        assertThat(Rooms.of(MISNAMED).crowded(3)).isEqualTo(List.of("io.execfabric.archfixtures.naming"));
    }

    @Test
    void noRoomIsPartOfACircle() {
        Rooms.NO_CIRCLES.check(PRODUCT);
        assertThat(Rooms.NO_CIRCLES
                        .evaluate(new ClassFileImporter().importPackages("io.execfabric.archfixtures.circle"))
                        .hasViolation())
                .isTrue();
    }
}
