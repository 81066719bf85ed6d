package io.execfabric.hotupdate.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.shared.Audited;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;

/** What somebody with the database in hand does to the trail; each time it is put right again afterwards. */
abstract class AuditTampering {

    private static final Caller ADMIN = new Caller("platform-admin", null, Set.of(Role.PLATFORM_ADMIN), null);

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private AuditSealer sealer;

    @Autowired
    private AuditVerification verification;

    @Autowired
    private JdbcTemplate database;

    @BeforeEach
    void threeSealsOfThreeEntries() {
        for (int seal = 0; seal < 3; seal++) {
            for (int entry = 0; entry < 3; entry++) {
                events.publishEvent(new Audited(
                        new TenantId("acme"), "somebody", "TRIED", "test", "subject-" + entry, "Entry 北 " + entry));
            }
            sealer.sealAll();
        }
        assertThat(verification.verify(ADMIN).intact()).isTrue();
    }

    @Test
    void anIntactTrailSaysSoAndCountsItsEntries() {
        AuditReport report = verification.verify(ADMIN);

        assertThat(report.firstBroken()).isNull();
        assertThat(report.problem()).isNull();
        assertThat(report.entries()).isGreaterThanOrEqualTo(9);
        assertThat(report.headHash()).isEqualTo(verification.head(ADMIN).hash());
    }

    @Test
    void anEditedEntryIsNamed() {
        long entry = entries().get(1);
        database.update("update audit_event set actor = 'nobody' where seq = ?", entry);

        assertBroken(entry, "was changed");

        database.update("update audit_event set actor = 'somebody' where seq = ?", entry);
    }

    @Test
    void aDeletedEntryIsNamed() {
        long entry = entries().get(1);
        Map<String, Object> row = database.queryForMap("select * from audit_event where seq = ?", entry);
        database.update("delete from audit_event where seq = ?", entry);

        assertBroken(entry, "is missing");

        insert("audit_event", row);
    }

    @Test
    void twoEntriesInEachOthersPlaceAreNoticed() {
        List<Long> entries = entries();
        swap(entries.get(0), entries.get(2));

        assertBroken(entries.get(0), "was changed");

        swap(entries.get(0), entries.get(2));
    }

    @Test
    void anEntrySlippedIntoASealIsNamed() {
        long entry = entries().get(1);
        database.update(
                "insert into audit_event (at, tenant_id, actor, action, subject_type, subject_id, detail, seal_no)"
                        + " select at, tenant_id, actor, action, subject_type, subject_id, 'slipped in', seal_no"
                        + " from audit_event where seq = ?",
                entry);
        Long slipped = database.queryForObject("select max(seq) from audit_event", Long.class);
        assertThat(slipped).isNotNull();

        assertBroken(slipped, "slipped in");

        database.update("delete from audit_event where seq = ?", slipped);
    }

    @Test
    void aCutOffEndIsNoticedWithoutAnyExport() {
        long seal = verification.head(ADMIN).number();
        Long first = database.queryForObject("select min(seq) from audit_event where seal_no = ?", Long.class, seal);
        List<Map<String, Object>> rows =
                database.queryForList("select * from audit_event where seal_no = ? order by seq", seal);
        Map<String, Object> sealRow = database.queryForMap("select * from audit_seal where number = ?", seal);
        database.update("delete from audit_event where seal_no = ?", seal);
        database.update("delete from audit_seal where number = ?", seal);

        AuditReport report = verification.verify(ADMIN);

        assertThat(report.intact()).isFalse();
        assertThat(report.problem()).contains("cut off");
        assertThat(report.firstBroken()).isEqualTo(first);
        rows.forEach(row -> insert("audit_event", row));
        insert("audit_seal", sealRow);
    }

    @Test
    void aCutOffEndIsStillNoticedWhenTheTrailHasGrownPastIt() {
        long seal = verification.head(ADMIN).number();
        List<Map<String, Object>> rows =
                database.queryForList("select * from audit_event where seal_no = ? order by seq", seal);
        Map<String, Object> sealRow = database.queryForMap("select * from audit_seal where number = ?", seal);
        database.update("delete from audit_event where seal_no = ?", seal);
        database.update("delete from audit_seal where number = ?", seal);

        for (int batch = 0; batch < 3; batch++) {
            events.publishEvent(new Audited(new TenantId("acme"), "somebody", "TRIED", "test", "after", "Goes on"));
            sealer.sealAll();
            assertThat(verification.verify(ADMIN).intact()).isFalse();
        }
        assertThat(verification.head(ADMIN).number()).isEqualTo(seal + 2);
        assertThat(verification.verify(ADMIN).problem()).contains("another one than was seen before");

        database.update("delete from audit_event where seal_no >= ?", seal);
        database.update("delete from audit_seal where number >= ?", seal);
        rows.forEach(row -> insert("audit_event", row));
        insert("audit_seal", sealRow);
    }

    @Test
    void aSealThatSomebodyElseSignedIsNone() {
        AuditHead head = verification.head(ADMIN);
        database.update(
                "update audit_seal set signature = ? where number = ?",
                head.signature()
                        .replace(head.signature().charAt(0), head.signature().charAt(0) == 'A' ? 'B' : 'A'),
                head.number());

        AuditReport report = verification.verify(ADMIN);

        database.update("update audit_seal set signature = ? where number = ?", head.signature(), head.number());
        assertThat(report.problem()).contains("no signature");
    }

    @Test
    void anExportedHeadHasToBeInTheTrail() {
        AuditHead head = verification.head(ADMIN);
        AuditHead forged = new AuditHead(
                head.number() - 1, head.hash(), head.entries(), head.sealedAt(), head.keyId(), head.signature(), "");

        assertThat(verification.verify(ADMIN, head).intact()).isTrue();
        assertThat(verification.verify(ADMIN, forged).problem()).contains("another one than was seen before");
        AuditHead future = new AuditHead(head.number() + 1, "0", 0, head.sealedAt(), "", "", "");
        assertThat(verification.verify(ADMIN, future).problem()).contains("cut off");
    }

    @Test
    void whatBecomesVisibleLateIsSealedLater() {
        long before = verification.head(ADMIN).entries();
        Long low = database.queryForObject("select min(seq) from audit_event", Long.class);
        assertThat(low).isNotNull();
        // a number far below all that are sealed, as of a transaction that was slow to commit
        database.update(
                "insert into audit_event (seq, at, tenant_id, actor, action, subject_type, subject_id, detail)"
                        + " select ?, at, tenant_id, actor, action, subject_type, subject_id, 'late' from audit_event"
                        + " where seq = ?",
                low - 1,
                low);

        sealer.sealAll();

        assertThat(verification.head(ADMIN).entries()).isEqualTo(before + 1);
        assertThat(verification.verify(ADMIN).intact()).isTrue();
    }

    private void assertBroken(long entry, String problem) {
        AuditReport report = verification.verify(ADMIN);
        assertThat(report.intact()).isFalse();
        assertThat(report.firstBroken()).isEqualTo(entry);
        assertThat(report.problem()).contains(problem);
    }

    /** Those of the seal before the newest. */
    private List<Long> entries() {
        return database.queryForList(
                "select seq from audit_event where seal_no = ? order by seq",
                Long.class,
                verification.head(ADMIN).number() - 1);
    }

    private void swap(long one, long other) {
        database.update("update audit_event set seq = -9 where seq = ?", one);
        database.update("update audit_event set seq = ? where seq = ?", one, other);
        database.update("update audit_event set seq = ? where seq = -9", other);
    }

    private void insert(String table, Map<String, Object> row) {
        String columns = String.join(", ", row.keySet());
        String places =
                String.join(", ", row.keySet().stream().map(column -> "?").toList());
        database.update(
                "insert into " + table + " (" + columns + ") values (" + places + ")",
                row.values().toArray());
    }
}
