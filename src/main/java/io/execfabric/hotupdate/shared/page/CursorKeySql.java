package io.execfabric.hotupdate.shared.page;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The secret behind the cursors: in the database, since one node goes on where another one stopped. */
@Component
class CursorKeySql {

    private static final String NAME = "cursors";
    private static final int BYTES = 32;

    private final JdbcClient database;

    CursorKeySql(JdbcClient database) {
        this.database = database;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    public Optional<byte[]> find() {
        return database.sql("select secret from server_secret where name = ?")
                .param(NAME)
                .query(String.class)
                .optional()
                .map(Base64.getDecoder()::decode);
    }

    /** @throws org.springframework.dao.DuplicateKeyException when another node makes it at this very moment */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void make() {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        database.sql("insert into server_secret (name, secret) values (?, ?)")
                .params(NAME, Base64.getEncoder().encodeToString(key))
                .update();
    }
}
