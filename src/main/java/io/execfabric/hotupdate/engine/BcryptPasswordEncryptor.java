package io.execfabric.hotupdate.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Passwords in the identity tables are bcrypt hashes. The engine appends a salt of its own, and bcrypt reads 72 bytes only,
 * so the salted password is shortened by SHA-256 first: every character of a long password counts. What looks alike is one
 * password however a keyboard spells it: Unicode's NFKC is hashed.
 */
class BcryptPasswordEncryptor implements PasswordEncryptor {

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder();

    @Override
    public String encrypt(String password) {
        return bcrypt.encode(shortened(password));
    }

    @Override
    public boolean check(String password, String encrypted) {
        return bcrypt.matches(shortened(password), encrypted);
    }

    @Override
    public String hashAlgorithmName() {
        return "SHA-256+BCRYPT";
    }

    private static String shortened(String password) {
        String spelled = Normalizer.normalize(password, Normalizer.Form.NFKC);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(spelled.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
