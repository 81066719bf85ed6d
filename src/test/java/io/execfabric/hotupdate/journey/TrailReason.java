package io.execfabric.hotupdate.journey;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Why a version is quarantined as the migration finds it, for one that is older than the column. */
record TrailReason(JdbcTemplate database) {

    private static final Path MIGRATION = Path.of("db/migration/common/V350__quarantine_reason.sql");

    @Nullable
    String of(String skillVersionId) throws IOException {
        String[] statements = Files.readString(MIGRATION).split(";");
        database.update("update skill_version set quarantine_reason = null where id = ?", skillVersionId);
        for (int one = 1; one <= 2; one++) {
            database.update(statements[one] + " and id = ?", skillVersionId);
        }
        return database.queryForObject(
                "select quarantine_reason from skill_version where id = ?", String.class, skillVersionId);
    }

    /** The one quarantined version of a Skill. */
    @Nullable
    String ofSkill(String code) throws IOException {
        return of(String.valueOf(database.queryForObject(
                "select v.id from skill_version v join skill s on s.id = v.skill_id"
                        + " where s.code = ? and v.state = 'QUARANTINED'",
                String.class,
                code)));
    }
}
