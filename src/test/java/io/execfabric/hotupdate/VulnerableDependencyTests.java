package io.execfabric.hotupdate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No library on the class path is older than the version that closed its known hole. */
class VulnerableDependencyTests {

    private record Floor(String library, String fixedIn, String why) {

        boolean isMissedBy(String jar) {
            Matcher version = versionIn(jar);
            return version.matches() && compare(version.group(1), fixedIn) < 0;
        }

        Matcher versionIn(String jar) {
            return Pattern.compile(Pattern.quote(library) + "-(\\d[0-9.]*\\d)(?:[.-][A-Za-z].*)?\\.jar")
                    .matcher(jar);
        }
    }

    @Test
    void noLibraryIsOlderThanItsFix() {
        List<String> jars = jarsOnTheClassPath();

        assertThat(floors()).allSatisfy(floor -> {
            assertThat(jars)
                    .as(floor.library() + " is on the class path")
                    .anyMatch(jar -> floor.versionIn(jar).matches());
            assertThat(jars).as(floor.library() + ": " + floor.why()).noneMatch(floor::isMissedBy);
        });
    }

    @Test
    void olderVersionIsCaught() {
        Floor floor = new Floor("tomcat-embed-core", "10.1.56", "a hole");

        assertThat(floor.isMissedBy("tomcat-embed-core-10.1.55.jar")).isTrue();
        assertThat(floor.isMissedBy("tomcat-embed-core-9.0.120.jar")).isTrue();
        assertThat(floor.isMissedBy("tomcat-embed-core-10.1.56.jar")).isFalse();
        assertThat(floor.isMissedBy("tomcat-embed-core-10.1.100.jar")).isFalse();
        assertThat(new Floor("thymeleaf", "3.1.5", "a hole").isMissedBy("thymeleaf-3.1.4.RELEASE.jar"))
                .isTrue();
    }

    private static int compare(String left, String right) {
        int[] a = Arrays.stream(left.split("\\.")).mapToInt(Integer::parseInt).toArray();
        int[] b = Arrays.stream(right.split("\\.")).mapToInt(Integer::parseInt).toArray();
        return Arrays.compare(a, b);
    }

    private static List<String> jarsOnTheClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Objects.toString(Path.of(entry).getFileName()))
                .filter(name -> name.endsWith(".jar"))
                .toList();
    }

    private static List<Floor> floors() {
        try (InputStream table = VulnerableDependencyTests.class.getResourceAsStream("/fixed-versions.csv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.split(",", 3))
                    .map(cells -> new Floor(cells[0].strip(), cells[1].strip(), cells[2].strip()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
