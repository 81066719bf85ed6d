package io.execfabric.hotupdate.journey;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.tenancy.Caller;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;

/**
 * What a page, the interface or the assistants' protocol asks a service for a caller, a door of step 6 asks the same service. So
 * a new question cannot be forgotten, and a door cannot ask beside what callers get.
 */
class DoorServicesTests {

    private static final String ROOT = "io.execfabric.hotupdate";
    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);

    private final Map<String, String> withoutDoor = withoutDoor();

    @Test
    void whatCallersAskADoorAsksTooOrItIsSaidWhyNot() {
        Set<String> asked = asked(DoorServicesTests::isFront);
        asked.removeAll(asked(DoorServicesTests::isDoor));

        assertThat(asked).hasSizeGreaterThan(20);
        assertThat(asked)
                .as("ask it in a door, or say in door-services.csv why none is needed")
                .isEqualTo(withoutDoor.keySet());
    }

    @Test
    void doorsAskWhatCallersAsk() {
        assertThat(asked(DoorServicesTests::isDoor))
                .hasSizeGreaterThan(20)
                .contains("Executions.list", "SubmissionCatalogue.list", "Recommender.recommend", "AuditLog.list");
    }

    @Test
    void whoNeedsNoneSaysWhy() {
        assertThat(withoutDoor.values())
                .allSatisfy(because -> assertThat(because).isNotBlank());
    }

    private static Set<String> asked(Predicate<JavaClass> who) {
        return PRODUCT.stream()
                .filter(who)
                .flatMap(one -> one.getMethodCallsFromSelf().stream())
                .filter(DoorServicesTests::isForACaller)
                .map(call -> call.getTargetOwner().getSimpleName() + "."
                        + call.getTarget().getName())
                .collect(toCollection(TreeSet::new));
    }

    private static boolean isForACaller(JavaMethodCall call) {
        return call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Caller.class))
                && !isFront(call.getTargetOwner())
                && !call.getTargetOwner().isAssignableTo(Record.class);
    }

    /** Where callers come in. */
    private static boolean isFront(JavaClass one) {
        boolean web =
                one.getPackageName().endsWith(".web") || one.getPackageName().contains(".web.");
        boolean mcp = one.getPackageName().equals(ROOT + ".mcp");
        return (web || mcp) && !isDoor(one);
    }

    private static boolean isDoor(JavaClass one) {
        return one.isAssignableTo(Door.class)
                || one.getSimpleName().endsWith("DoorsConfiguration")
                || one.getEnclosingClass().filter(DoorServicesTests::isDoor).isPresent();
    }

    private static Map<String, String> withoutDoor() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        Map<String, String> lines = new TreeMap<>();
        try (Reader csv = new InputStreamReader(
                DoorServicesTests.class.getResourceAsStream("/door-services.csv"), StandardCharsets.UTF_8)) {
            for (CSVRecord line : format.parse(csv)) {
                lines.put(line.get("service"), line.get("because"));
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return lines;
    }
}
