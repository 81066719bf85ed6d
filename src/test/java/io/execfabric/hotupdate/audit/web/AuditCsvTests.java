package io.execfabric.hotupdate.audit.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.audit.AuditEntry;
import io.execfabric.hotupdate.shared.page.ItemList;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditCsvTests {

    @ParameterizedTest
    @ValueSource(strings = {"=", "+", "-", "@", "\t", "\r"})
    void noCellBeginsAsAFormula(String sign) throws IOException {
        String evil = sign + "HYPERLINK(1)";
        AuditEntry entry = new AuditEntry(1, Instant.EPOCH, evil, evil, evil, evil, evil, evil, null);

        CSVRecord row = written(entry);

        for (String cell : List.of("tenant", "actor", "action", "subjectType", "subjectId", "detail")) {
            assertThat(row.get(cell)).as(cell).isEqualTo("'" + evil);
        }
    }

    private static CSVRecord written(AuditEntry entry) throws IOException {
        AuditCsv csv = new AuditCsv(page -> new ItemList<>(List.of(entry), null));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        csv.begin();
        csv.write(out);
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        return format.parse(new StringReader(out.toString(StandardCharsets.UTF_8)))
                .getRecords()
                .get(0);
    }
}
