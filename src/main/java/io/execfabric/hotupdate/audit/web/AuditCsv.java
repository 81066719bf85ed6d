package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditEntry;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Entries as a table, read a page at a time while they are written. */
class AuditCsv {

    private static final String[] HEAD = {
        "seq", "at", "tenant", "actor", "action", "subjectType", "subjectId", "detail", "seal"
    };

    /** What a spreadsheet would take for the beginning of a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private final Function<PageRequest, ItemList<AuditEntry>> pages;
    private @Nullable ItemList<AuditEntry> first;

    AuditCsv(Function<PageRequest, ItemList<AuditEntry>> pages) {
        this.pages = pages;
    }

    /** Reads the first page, so that whatever is wrong is said before an answer begins. */
    void begin() {
        first = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, null));
    }

    void write(OutputStream out) throws IOException {
        CSVPrinter csv = new CSVPrinter(new OutputStreamWriter(out, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        csv.printRecord((Object[]) HEAD);
        ItemList<AuditEntry> page = Objects.requireNonNull(first);
        while (true) {
            for (AuditEntry entry : page.items()) {
                csv.printRecord(cells(entry));
            }
            csv.flush();
            if (page.nextCursor() == null) {
                return;
            }
            page = pages.apply(new PageRequest(PageRequest.MAX_LIMIT, page.nextCursor()));
        }
    }

    private static Object[] cells(AuditEntry entry) {
        return Stream.of(
                        entry.seq(),
                        entry.at(),
                        entry.tenant(),
                        entry.actor(),
                        entry.action(),
                        entry.subjectType(),
                        entry.subjectId(),
                        entry.detail(),
                        entry.seal())
                .map(AuditCsv::harmless)
                .toArray();
    }

    private static String harmless(@Nullable Object value) {
        String text = Objects.toString(value, "");
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
