package io.execfabric.hotupdate.tenancy.identity;

import java.sql.Timestamp;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers what a start has made, in the transaction that makes it. What people have changed or removed since is theirs: no
 * later start makes it again.
 */
@Component
class MadeOnceSql {

    private final JdbcClient database;
    private final Clock clock;

    MadeOnceSql(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Whether {@code what} was never made in this database; from now on it was.
     *
     * @throws org.springframework.dao.DuplicateKeyException when another node makes it at this very moment
     */
    boolean isFirst(String what) {
        boolean made = database.sql("select count(*) from made_once where what = ?")
                        .param(what)
                        .query(Long.class)
                        .single()
                > 0;
        if (!made) {
            database.sql("insert into made_once (what, made_at) values (?, ?)")
                    .params(what, Timestamp.from(clock.instant()))
                    .update();
        }
        return !made;
    }
}
