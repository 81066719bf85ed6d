package io.execfabric.hotupdate.support;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;

/** Where the rows of one live Skill are, and what of them has to differ in another's. */
final class LiveRows {

    private static final String IDS =
            "select v.id, v.skill_id, v.script_version_id, v.submission_id, b.script_id, b.digest,"
                    + " a.id as authorization_id, (select l.id from release_slot l where l.tenant_id = v.tenant_id"
                    + " and l.script_code = s.code and l.script_version = b.number) as slot_id"
                    + " from skill_version v join skill s on s.id = v.skill_id join script_version b on b.id = v.script_version_id"
                    + " join tenant_authorization a on a.skill_version_id = v.id and a.tenant_id = v.tenant_id where v.id = ?";

    private final JdbcTemplate database;
    private final Map<String, Object> ids;

    LiveRows(JdbcTemplate database, String skillVersionId) {
        this.database = database;
        this.ids = database.queryForMap(IDS, skillVersionId);
    }

    /**
     * A table's row for the pattern.
     *
     * @param key the column by which it is found
     * @param value what it has there; null when the pattern has no such row
     * @param replaced expressions for the columns that differ
     */
    record Like(String table, String key, @Nullable Object value, List<String> columns, Map<String, String> replaced) {}

    /** In an order that keeps each reference; {@code digest} is the expression of the new one's. */
    List<Like> all(String digest) {
        return Stream.of(
                        like("stored_package", "digest", "digest", Map.of("digest", digest)),
                        like("package_file", "package_digest", "digest", Map.of("package_digest", digest)),
                        like("submission", "id", "submission_id", named("script_code", "id", "s", "digest", digest)),
                        like("review_vote", "submission_id", "submission_id", vote(digest)),
                        like(
                                "review_approval",
                                "submission_id",
                                "submission_id",
                                named("", "id", "p", "submission_id", "s")),
                        like("release_slot", "id", "slot_id", named("script_code", "id", "l", "digest", digest)),
                        like("script", "id", "script_id", named("code", "id", "c")),
                        like(
                                "script_version",
                                "id",
                                "script_version_id",
                                named("", "id", "b", "script_id", "c", "digest", digest)),
                        like("skill", "id", "skill_id", skill()),
                        like("skill_version", "id", "id", version()),
                        like("tenant_authorization", "id", "authorization_id", authorization()),
                        like("availability_report", "skill_version_id", "id", named("", "skill_version_id", "v")))
                .filter(like -> like.value() != null)
                .toList();
    }

    private static Map<String, String> vote(String digest) {
        return named("", "id", "o", "submission_id", "s", "digest", digest);
    }

    private static Map<String, String> skill() {
        return named("code", "id", "k", "script_id", "c", "live_version_id", "v", "last_live_version_id", "v");
    }

    private static Map<String, String> version() {
        return named("", "id", "v", "skill_id", "k", "script_version_id", "b", "submission_id", "s");
    }

    private static Map<String, String> authorization() {
        Map<String, String> open = named("", "id", "a", "skill_version_id", "v");
        open.put("ai_scope", "true");
        open.put("manual_entry", "true");
        return open;
    }

    /** The tenant, the code in the column of that name, and ids: a letter for each kind of row, or an expression. */
    private static Map<String, String> named(String codeColumn, String... columnsAndIds) {
        // long texts are short here: H2 takes minutes to copy them
        Map<String, String> replaced =
                new HashMap<>(Map.of("tenant_id", "w.tenant", "readme", "'# Generated'", "checks", "'[]'"));
        if (!codeColumn.isEmpty()) {
            replaced.put(codeColumn, "w.code");
        }
        for (int i = 0; i < columnsAndIds.length; i += 2) {
            String id = columnsAndIds[i + 1];
            replaced.put(
                    columnsAndIds[i], id.length() > 1 ? id : "concat('" + id + "', lpad(concat('', w.i), 35, '0'))");
        }
        return replaced;
    }

    private Like like(String table, String key, String id, Map<String, String> replaced) {
        return new Like(table, key, ids.get(id), columns(table), replaced);
    }

    private List<String> columns(String table) {
        ResultSetExtractor<List<String>> names = rows -> {
            Stream.Builder<String> all = Stream.builder();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                all.add(rows.getMetaData().getColumnName(column).toLowerCase(Locale.ROOT));
            }
            return all.build().toList();
        };
        return Objects.requireNonNull(database.query("select * from " + table + " where 1 = 0", names));
    }
}
