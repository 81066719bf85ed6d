package io.execfabric.archfixtures;

import org.springframework.jdbc.core.JdbcTemplate;

public record WritesSql(JdbcTemplate database) {

    void sql() {
        database.execute("select 1");
    }
}
