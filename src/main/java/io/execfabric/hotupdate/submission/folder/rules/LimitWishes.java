package io.execfabric.hotupdate.submission.folder.rules;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.execfabric.hotupdate.shared.RunLimit;
import io.execfabric.hotupdate.shared.RunLimits;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a sidecar wants of the sandbox: its {@code limits}, and a {@code network} that nobody gets. */
final class LimitWishes {

    private static final String LIMITS = "limits";
    private static final String NETWORK = "network";

    private LimitWishes() {}

    /** What may be asked for; each other wish is a finding that says what may be. */
    static RunLimits of(ObjectNode sidecar, JsonText json, RunLimits most) {
        JsonNode wishes = sidecar.get(LIMITS);
        if (wishes == null || wishes.isNull()) {
            return RunLimits.NONE;
        }
        Map<RunLimit, Integer> values = new EnumMap<>(RunLimit.class);
        if (!wishes.isObject()) {
            refuse(json, "/" + LIMITS, Wording.of("limits.no-object", names()));
        }
        wishes.fields()
                .forEachRemaining(wish -> of(wish, json, most)
                        .ifPresent(limit -> values.put(limit, wish.getValue().intValue())));
        return new RunLimits(values);
    }

    /** The limit of a wish that can be granted; empty, with a finding, for any other. */
    private static Optional<RunLimit> of(Map.Entry<String, JsonNode> wish, JsonText json, RunLimits most) {
        String place = "/" + LIMITS + "/" + wish.getKey().replace("~", "~0").replace("/", "~1");
        Optional<RunLimit> limit = RunLimit.ofKey(wish.getKey());
        if (limit.isEmpty()) {
            refuse(json, place, Wording.of("limits.unknown", PlainText.line(wish.getKey()), names()));
            return limit;
        }
        int least = limit.get().least();
        Integer largest = most.of(limit.get());
        JsonNode value = wish.getValue();
        boolean fits = value.isIntegralNumber()
                && value.canConvertToInt()
                && value.intValue() >= least
                && (largest == null || value.intValue() <= largest);
        if (!fits) {
            refuse(json, place, Wording.of("limits.range", wish.getKey(), least, String.valueOf(largest)));
        }
        return limit.filter(known -> fits);
    }

    /** A sandbox without a network cannot let named hosts through, so a wish for any is never granted silently. */
    static void refuseNetwork(ObjectNode sidecar, JsonText json) {
        JsonNode network = sidecar.get(NETWORK);
        boolean asked = network != null
                && !network.isNull()
                && !(network.isBoolean() && !network.booleanValue())
                && !(network.isContainerNode() && network.isEmpty());
        if (asked) {
            refuse(json, "/" + NETWORK, Wording.of("network.off"));
        }
    }

    private static void refuse(JsonText json, String place, Wording wording) {
        json.addAt(FindingCode.LIMITS_INVALID, place, wording);
    }

    private static String names() {
        return Arrays.stream(RunLimit.values()).map(RunLimit::key).collect(Collectors.joining(", "));
    }
}
