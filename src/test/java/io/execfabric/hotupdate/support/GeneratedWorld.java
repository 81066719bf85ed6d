package io.execfabric.hotupdate.support;

import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.tenancy.Role;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Many tenants with Skills that are live: each row is one that the product wrote for a Skill of its own, with the ids, the
 * tenant, the code and the digest replaced. So a decision about any
 * of them is a real one. Their approvals are the pattern's, so that nothing of this is offered or run before
 * {@link GeneratedApprovals} signs own ones.
 */
public final class GeneratedWorld {

    private static final int PART = 5000;
    private static final int ROWS = 1000;
    private static final String DIGEST = "concat('sha256:', lpad(concat('', w.i), 64, '0'))";

    private final JdbcTemplate database;
    private final LiveRows pattern;

    /** @param skillVersionId a live version, after which the others are made */
    public GeneratedWorld(JdbcTemplate database, String skillVersionId) {
        this.database = database;
        this.pattern = new LiveRows(database, skillVersionId);
        database.execute("create table generated_skill (i int primary key, tenant varchar(64), code varchar(64))");
    }

    /** A Skill's place: whose it is, and which of the tenant's. */
    public record Place(int tenant, int skill) {}

    public static TenantId tenant(int number) {
        return new TenantId("tenant-%05d".formatted(number));
    }

    /** The same for the Skills of all tenants. */
    public static String code(int skill) {
        return "skill-%05d".formatted(skill);
    }

    /** The id of the live version of the Skill at {@code index} of the places. */
    public static String versionId(int index) {
        return "v%035d".formatted(index);
    }

    /** So many tenants, each with one member. */
    public void tenants(int count) {
        insert("ACT_ID_TENANT (ID_, REV_, NAME_)", count, i -> "('%s', 1, 'x')".formatted(tenant(i)));
        insert("ACT_ID_USER (ID_, REV_, FIRST_)", count, i -> "('%s-member', 1, 'x')".formatted(tenant(i)));
        insert(
                "ACT_ID_TENANT_MEMBER (ID_, TENANT_ID_, USER_ID_)",
                count,
                i -> "('%1$s', '%1$s', '%1$s-member')".formatted(tenant(i)));
        insert(
                "ACT_ID_MEMBERSHIP (USER_ID_, GROUP_ID_)",
                count,
                i -> "('%s-member', '%s')".formatted(tenant(i), Role.TENANT_MEMBER.word()));
    }

    /** A live Skill at each place; {@code done} hears how many there are by now. */
    public void skills(List<Place> places, IntConsumer done) {
        insert(
                "generated_skill (i, tenant, code)",
                places.size(),
                i -> "(%d, '%s', '%s')"
                        .formatted(
                                i,
                                tenant(places.get(i).tenant()),
                                code(places.get(i).skill())));
        for (int from = 0; from < places.size(); from += PART) {
            live(from, from + PART - 1);
            done.accept(Math.min(from + PART, places.size()));
        }
    }

    private void live(int from, int to) {
        for (LiveRows.Like like : pattern.all(DIGEST)) {
            Map<String, String> replaced = like.replaced();
            String columns = String.join(", ", like.columns());
            String values = like.columns().stream()
                    .map(column -> replaced.getOrDefault(column, "r." + column))
                    .collect(Collectors.joining(", "));
            database.update(
                    "insert into " + like.table() + " (" + columns + ") select " + values + " from " + like.table()
                            + " r cross join generated_skill w where r." + like.key() + " = ? and w.i between ? and ?",
                    like.value(),
                    from,
                    to);
        }
    }

    private void insert(String into, int count, IntFunction<String> row) {
        for (int from = 0; from < count; from += ROWS) {
            database.execute("insert into " + into + " values "
                    + IntStream.range(from, Math.min(from + ROWS, count))
                            .mapToObj(row)
                            .collect(Collectors.joining(", ")));
        }
    }
}
