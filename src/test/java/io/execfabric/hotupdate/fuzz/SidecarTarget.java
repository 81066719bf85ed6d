package io.execfabric.hotupdate.fuzz;

import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.finding.CappedFindings;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.submission.folder.MemoryFolder;
import io.execfabric.hotupdate.submission.folder.rules.FolderRules;
import io.execfabric.hotupdate.support.RandomJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A sidecar, samples and a schema in a folder: findings in words, few of one kind. */
final class SidecarTarget implements FuzzTarget {

    private static final byte[] SCRIPT = "print(1)\n".getBytes(StandardCharsets.UTF_8);

    @Override
    public void feed(Random random) {
        List<Finding> findings = FolderRules.check(
                        MemoryFolder.of(Map.of(
                                "main.py", SCRIPT,
                                "README.md", "# T\n\n## Purpose\nx\n".getBytes(StandardCharsets.UTF_8),
                                "main.execfabric-skill.json", bytes(sidecar(random), random),
                                "samples/input.json", bytes(RandomJson.object(random), random),
                                "input.schema.json", bytes(RandomSchema.text(random), random))),
                        "fuzzed",
                        RunLimits.NONE)
                .findings();
        Map<FindingCode, Long> counts =
                findings.stream().collect(Collectors.groupingBy(Finding::code, Collectors.counting()));
        counts.forEach((code, count) -> {
            if (count > CappedFindings.MOST_OF_ONE_CODE + 1) {
                throw new IllegalStateException(count + " of " + code);
            }
        });
    }

    private static byte[] bytes(String text, Random random) {
        return (random.nextInt(4) == 0 ? Mutation.of(text, random) : text).getBytes(StandardCharsets.UTF_8);
    }

    private static String sidecar(Random random) {
        String limits = IntStream.range(0, random.nextInt(3_000))
                .mapToObj(i -> "\"unknown-" + i + "\":" + i)
                .collect(Collectors.joining(",", "{", "}"));
        String odd = RandomJson.object(random);
        return switch (random.nextInt(4)) {
            case 0 -> "{\"limits\":" + limits + "}";
            case 1 -> "{\"limits\":" + odd + ",\"name\":" + odd + "}";
            case 2 -> "{\"risk_level\":\"" + random.nextInt() + "\",\"network\":" + odd + "}";
            default -> odd;
        };
    }
}
