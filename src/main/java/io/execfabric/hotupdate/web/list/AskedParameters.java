package io.execfabric.hotupdate.web.list;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.text.CutText;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Nothing that a list is asked with goes by in silence. */
final class AskedParameters {

    /** Of what a list does not know, nobody needs more to see what is wrong. */
    private static final int MOST = 10;

    private static final int LONGEST_NAME = 64;

    private AskedParameters() {}

    /** @param strict whether a name that the list does not know is refused, too: a page may have others than the list's */
    static void check(Map<String, String[]> asked, ListParameters known, boolean strict) {
        Stream<Finding> unknown = asked.keySet().stream()
                .filter(name -> strict && !known.repeatable().containsKey(name))
                .map(name -> invalid(
                        name,
                        "query.unknown",
                        String.join(", ", known.repeatable().keySet())));
        Stream<Finding> repeated = asked.entrySet().stream()
                .filter(one -> one.getValue().length > 1)
                .filter(one -> Boolean.FALSE.equals(known.repeatable().get(one.getKey())))
                .map(one -> invalid(one.getKey(), "query.once"));
        List<Finding> findings = Stream.concat(unknown, repeated).limit(MOST).toList();
        if (!findings.isEmpty()) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("page.parameters"), findings);
        }
    }

    private static Finding invalid(String name, String key, String... more) {
        String path = CutText.of(name, LONGEST_NAME);
        return Finding.worded(FindingCode.FIELD_INVALID, path, key, (Object[])
                Stream.concat(Stream.of(path), Stream.of(more)).toArray());
    }
}
