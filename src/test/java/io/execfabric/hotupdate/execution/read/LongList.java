package io.execfabric.hotupdate.execution.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.execfabric.hotupdate.execution.Channel;
import io.execfabric.hotupdate.execution.ExecutionCriteria;
import io.execfabric.hotupdate.execution.ExecutionStatus;
import io.execfabric.hotupdate.execution.ExecutionView;
import io.execfabric.hotupdate.execution.Executions;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.shared.page.Place;
import io.execfabric.hotupdate.shared.page.TimeSpan;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** 100,000 runs of one tenant, a second apart, and a part of them by each filter: at the beginning and far behind. */
final class LongList {

    static final int RUNS = 100_000;
    static final int PART = 50;
    static final String TENANT = "long-list";
    static final Instant BEGINNING = Instant.parse("2020-01-01T00:00:00Z");

    private static final Logger LOG = LoggerFactory.getLogger(LongList.class);
    private static final String DIGEST = Digest.of(new byte[0]).value();
    private static final int TRIES = 15;
    private static final Caller MEMBER =
            new Caller("long-member", new TenantId(TENANT), Set.of(Role.TENANT_MEMBER), null);

    private LongList() {}

    /**
     * Nobody confirms, starts or removes them: all have ended long ago, and nobody knows when. What is rare is rare everywhere: a
     * list that reads what it does not show reads a thousand rows for each.
     */
    static void write(JdbcTemplate database) {
        write(database, RUNS);
    }

    static void write(JdbcTemplate database, int runs) {
        String digit = "(select 0 i" + " union all select %d".repeat(9).formatted(1, 2, 3, 4, 5, 6, 7, 8, 9) + ")";
        database.update(
                "insert into execution (id, tenant_id, skill_id, skill_version_id, skill_code, version_no, digest,"
                        + " status, channel, requested_by, requester_kind, input_hash, time_limit_ms, output_truncated,"
                        + " cancel_requested, requested_at, lock_version)"
                        + " select concat('long-', lpad(cast(n as char(6)), 6, '0')), '" + TENANT + "', 's', 'v',"
                        + rare("'rare'", "concat('code-', mod(n, 7))") + "," + rare("9", "1 + mod(n, 3)") + ", '"
                        + DIGEST + "',"
                        + rare("'DENIED'", "case when mod(n, 10) = 0 then 'FAILED' else 'SUCCEEDED' end") + ","
                        + rare("'AI'", "'MANUAL'") + "," + rare("'rare-user'", "concat('user-', mod(n, 5))")
                        + ", 'session', 'h', 1000, false, false, timestampadd(SECOND, n, timestamp '2020-01-01 00:00:00'), 0"
                        + " from (select a.i + 10 * b.i + 100 * c.i + 1000 * d.i + 10000 * e.i n from " + digit + " a, "
                        + digit
                        + " b, " + digit + " c, " + digit + " d, " + digit + " e) numbers where n < " + runs
                        + " order by n");
    }

    private static String rare(String rare, String usual) {
        return " case when mod(n, 1000) = 1 then " + rare + " else " + usual + " end";
    }

    static void remove(JdbcTemplate database) {
        database.update("delete from execution where tenant_id = ?", TENANT);
    }

    static Instant at(int n) {
        return BEGINNING.plus(Duration.ofSeconds(n));
    }

    static Map<String, ExecutionCriteria> filters() {
        Map<String, ExecutionCriteria> all = new LinkedHashMap<>();
        all.put("none", ExecutionCriteria.ALL);
        all.put("skill", criteria("rare", Set.of(), Set.of(), null, null, TimeSpan.ALL));
        all.put("status", criteria(null, Set.of(ExecutionStatus.DENIED), Set.of(), null, null, TimeSpan.ALL));
        all.put(
                "statuses",
                criteria(
                        null,
                        Set.of(ExecutionStatus.DENIED, ExecutionStatus.LOST),
                        Set.of(),
                        null,
                        null,
                        TimeSpan.ALL));
        all.put("channel", criteria(null, Set.of(), Set.of(Channel.AI), null, null, TimeSpan.ALL));
        all.put("requestedBy", criteria(null, Set.of(), Set.of(), "rare-user", null, TimeSpan.ALL));
        all.put("version", criteria(null, Set.of(), Set.of(), null, 9, TimeSpan.ALL));
        all.put("skill and version", criteria("code-3", Set.of(), Set.of(), null, 2, TimeSpan.ALL));
        all.put("since", criteria(null, Set.of(), Set.of(), null, null, new TimeSpan(at(100), null)));
        all.put("until", criteria(null, Set.of(), Set.of(), null, null, new TimeSpan(null, at(20_000))));
        all.put("both", criteria(null, Set.of(), Set.of(), null, null, new TimeSpan(at(100), at(20_000))));
        return all;
    }

    private static ExecutionCriteria criteria(
            @Nullable String skill,
            Set<ExecutionStatus> status,
            Set<Channel> channel,
            @Nullable String user,
            @Nullable Integer version,
            TimeSpan span) {
        ScriptCode code = skill == null ? null : new ScriptCode(skill);
        return new ExecutionCriteria(code, status, channel, user, version, span);
    }

    /** Behind nine tenths of all, where the row that it names is there no more. */
    static PageRequest deep() {
        return deep(RUNS);
    }

    static PageRequest deep(int runs) {
        return new PageRequest(PART, new Place(at(runs / 10).plusMillis(1), "long-gone").toString());
    }

    static PageRequest first() {
        return new PageRequest(PART, null);
    }

    /** Each filter's first and deep part, timed beside the first part of all. */
    static void isReadInConstantTime(Executions executions) {
        double usual = micros(executions, ExecutionCriteria.ALL, first());
        filters().forEach((name, asked) -> {
            double beginning = micros(executions, asked, first());
            double deep = micros(executions, asked, deep());
            LOG.info("{} of {} runs by {}: first {} µs, deep {} µs", PART, RUNS, name, beginning, deep);
            assertThat(beginning).as(name).isLessThan(10 * usual + 5_000);
            assertThat(deep).as(name).isLessThan(10 * usual + 5_000);
        });
    }

    private static double micros(Executions executions, ExecutionCriteria asked, PageRequest page) {
        List<Long> times = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            long before = System.nanoTime();
            list(executions, asked, page);
            times.add((System.nanoTime() - before) / 1000);
        }
        Collections.sort(times);
        return times.get(TRIES / 2);
    }

    static ItemList<ExecutionView> list(Executions executions, ExecutionCriteria asked, PageRequest page) {
        return executions.list(MEMBER, asked, page);
    }
}
