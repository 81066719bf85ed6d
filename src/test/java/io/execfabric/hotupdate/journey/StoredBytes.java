package io.execfabric.hotupdate.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.jdbc.core.JdbcTemplate;

/** The store's bytes of one file, as a failing disk or a hand in the database changes them. */
record StoredBytes(JdbcTemplate database) {

    /** Changes one byte in the middle; returns the good ones. */
    byte[] corrupt(String content) {
        byte[] good = database.queryForObject(
                "select content from stored_file where sha256 = ?", byte[].class, sha256(content));
        byte[] bad = Arrays.copyOf(good, good.length);
        bad[bad.length / 2] ^= 0x55;
        restore(content, bad);
        return good;
    }

    /** @param content what the file is to hold, by which it is found */
    void restore(String content, byte[] bytes) {
        assertThat(database.update("update stored_file set content = ? where sha256 = ?", bytes, sha256(content)))
                .isOne();
    }

    private static String sha256(String content) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
