package io.execfabric.hotupdate.review.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UnifiedDiffTests {

    @Test
    void aChangedLineStandsBetweenThreeLinesOfContext() {
        List<String> diff = between("a\nb\nc\nd\ne\nf\ng\nh\n", "a\nb\nc\nd\nE\nf\ng\nh\n");

        assertThat(diff)
                .containsExactly(
                        "--- live/f",
                        "+++ submitted/f",
                        "@@ -2,7 +2,7 @@",
                        " b",
                        " c",
                        " d",
                        "-e",
                        "+E",
                        " f",
                        " g",
                        " h");
    }

    @Test
    void aNewFileIsOneLinePerLineOfItAndARemovedOneToo() {
        assertThat(between("", "a\nb\n").subList(2, 5)).containsExactly("@@ -0,0 +1,2 @@", "+a", "+b");
        assertThat(between("a\nb\n", "").subList(2, 5)).containsExactly("@@ -1,2 +0,0 @@", "-a", "-b");
    }

    @Test
    void aLineEndThatGoesMissingIsAChange() {
        assertThat(between("a\n", "a")).contains("-a", "+a", "\\ No newline at end of file");
        assertThat(between("a", "a")).isEmpty();
    }

    @Test
    void whatIsTakenAwayAndAddedMakesOneTextOfTheOther() {
        Random random = new Random(7);
        for (int round = 0; round < 300; round++) {
            String before = text(random, 1 + random.nextInt(60));
            String after = text(random, 1 + random.nextInt(60));
            assertThat(side(before, after, '-')).isEqualTo(before.lines().toList());
            assertThat(side(before, after, '+')).isEqualTo(after.lines().toList());
        }
    }

    @Test
    void linesInAnyOrderOfAnyLengthAreMatchedAscending() {
        List<String> before =
                IntStream.range(0, 4000).mapToObj(i -> "line " + i % 2500).collect(Collectors.toList());
        List<String> after = new ArrayList<>(before);
        Collections.shuffle(after.subList(0, 3000), new Random(3));

        int[] partners = LineMatching.partners(before, after);

        assertThat(IntStream.of(partners).filter(partner -> partner >= 0).toArray())
                .isSorted();
        assertThat(IntStream.range(0, before.size()).filter(i -> partners[i] >= 0))
                .hasSizeGreaterThan(1000)
                .allMatch(i -> before.get(i).equals(after.get(partners[i])));
    }

    @Test
    void neitherARewriteNorAShuffleNorRepeatedLinesTakesSeconds() {
        List<String> lines =
                IntStream.range(0, 9_990).mapToObj(i -> "line " + i).collect(Collectors.toList());
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        String old = String.join("\n", lines);
        Random random = new Random(11);

        assertThat(Duration.ofSeconds(4)).isGreaterThan(time(() -> {
            between(old, old.replace("line", "row"));
            between(old, String.join("\n", reversed));
            between(text(random, 9_900), text(random, 9_900));
        }));
    }

    private static Duration time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static List<String> between(String before, String after) {
        return UnifiedDiff.between("live/f", "submitted/f", before, after).orElseThrow();
    }

    /** The old or new text as a reader of the difference puts it together, with what the difference leaves out. */
    private static List<String> side(String before, String after, char sign) {
        List<String> old = before.lines().toList();
        List<String> result = new ArrayList<>();
        int at = 0;
        for (String line : between(before, after)) {
            if (line.startsWith("---") || line.startsWith("+++")) {
                continue;
            }
            if (line.startsWith("@@")) {
                int start = Integer.parseInt(line.substring(4, line.indexOf(',')));
                while (at < start - 1) {
                    result.add(old.get(at++));
                }
                continue;
            }
            at += line.charAt(0) == '+' ? 0 : 1;
            if (line.charAt(0) == ' ' || line.charAt(0) == sign) {
                result.add(line.substring(1));
            }
        }
        result.addAll(old.subList(at, old.size()));
        return result;
    }

    private static String text(Random random, int lines) {
        return random.ints(lines, 0, 12).mapToObj(i -> "l" + i + "\n").collect(Collectors.joining());
    }
}
