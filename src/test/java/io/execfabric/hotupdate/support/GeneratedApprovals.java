package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.approval.ApprovalRecord;
import io.execfabric.hotupdate.approval.Approvals;
import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.recommendation.text.SampleSkills;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntConsumer;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Gives each generated version an approval record of its own, signed by this server, with a text to be found by: without one
 * it is offered to nobody.
 */
public final class GeneratedApprovals {

    private static final int PART = 1000;

    /** Ids of generated versions begin with this letter, which no other id holds. */
    private static final String FIRST = "v";

    private static final String COPIES =
            "select v.id, v.tenant_id, s.code, b.digest, v.submission_id from skill_version v"
                    + " join skill s on s.id = v.skill_id join script_version b on b.id = v.script_version_id"
                    + " where v.id > ? order by v.id limit " + PART;
    private static final String SIGN = "update skill_version set name = ?, description = ?, readme = ?,"
            + " approval_record = ?, approval_signature = ?, approval_key_id = ? where id = ?";

    private final JdbcTemplate rows;
    private final Approvals approvals;
    private final ApprovalRecord pattern;
    private final SampleSkills texts = new SampleSkills();

    /** @param patternVersion the live version that the others were made after */
    public GeneratedApprovals(JdbcTemplate rows, Approvals approvals, String patternVersion) {
        this.rows = rows;
        this.approvals = approvals;
        this.pattern = rows
                .query(
                        "select approval_record, approval_signature, approval_key_id from skill_version where id = ?",
                        (row, number) -> new SignedApproval(row.getString(1), row.getString(2), row.getString(3)),
                        patternVersion)
                .stream()
                .map(approvals::verified)
                .findFirst()
                .orElseThrow();
    }

    /** {@code done} hears how many are signed by now. */
    public void sign(IntConsumer done) {
        int signed = 0;
        List<Copy> part = after(FIRST);
        while (!part.isEmpty()) {
            rows.batchUpdate(SIGN, part.stream().map(this::signed).toList());
            signed += part.size();
            done.accept(signed);
            part = after(part.get(part.size() - 1).id());
        }
    }

    private List<Copy> after(String id) {
        return rows.query(COPIES, Copy::of, id);
    }

    private Object[] signed(Copy copy) {
        String name = texts.name(copy.number());
        String description = texts.description(copy.number());
        SignedApproval approval = approvals.sign(record(copy, name, description));
        return new Object[] {
            name,
            description,
            texts.readme(copy.number()),
            approval.record(),
            approval.signature(),
            approval.keyId(),
            copy.id()
        };
    }

    private ApprovalRecord record(Copy copy, String name, String description) {
        return new ApprovalRecord(
                copy.submission(),
                pattern.round(),
                copy.tenant(),
                copy.code(),
                pattern.language(),
                pattern.entry(),
                copy.digest(),
                name,
                description,
                pattern.inputSchema(),
                pattern.risk(),
                pattern.answers(),
                pattern.reviewers(),
                pattern.approvedAt(),
                pattern.replaces(),
                pattern.limits());
    }

    /** A version whose approval is still the pattern's. */
    private record Copy(String id, TenantId tenant, ScriptCode code, Digest digest, String submission) {

        static Copy of(ResultSet row, int number) throws SQLException {
            return new Copy(
                    row.getString(1),
                    new TenantId(row.getString(2)),
                    new ScriptCode(row.getString(3)),
                    new Digest(row.getString(4)),
                    row.getString(5));
        }

        int number() {
            return Integer.parseInt(id.substring(FIRST.length()));
        }
    }
}
