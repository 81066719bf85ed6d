package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One key that signs, and all that verify; never changes. */
final class KeyRing {

    private static final int KEY_ID_LENGTH = 16;

    private final String signingKeyId;
    private final PrivateKey signingKey;
    private final Map<String, PublicKey> publicKeys;

    KeyRing(String signingKeyId, PrivateKey signingKey, Map<String, PublicKey> publicKeys) {
        this.signingKeyId = signingKeyId;
        this.signingKey = signingKey;
        this.publicKeys = Map.copyOf(publicKeys);
    }

    /** Reads the key files, after making the first pair if there is no private key yet. */
    static KeyRing open(Path directory) {
        return on(directory, files -> {
            if (!files.hasPrivateKey()) {
                files.replacePrivateKey(Ed25519.newKeyPair());
            }
        });
    }

    /** Reads the key files, after making a new pair that signs from now on. */
    static KeyRing rotate(Path directory) {
        return on(directory, files -> files.replacePrivateKey(Ed25519.newKeyPair()));
    }

    private static KeyRing on(Path directory, Preparation preparation) {
        try {
            KeyFiles files = KeyFiles.in(directory);
            preparation.prepare(files);
            return files.read();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException("An approval key file does not hold an Ed25519 key", e);
        }
    }

    /** What is done with the files before they are read. */
    private interface Preparation {
        void prepare(KeyFiles files) throws IOException;
    }

    String signingKeyId() {
        return signingKeyId;
    }

    byte[] sign(byte[] text) {
        return Ed25519.sign(signingKey, text);
    }

    Optional<PublicKey> publicKey(String keyId) {
        return Optional.ofNullable(publicKeys.get(keyId));
    }

    /** The signing key first, the others by their ids. */
    List<ApprovalKey> publicKeys() {
        return publicKeys.entrySet().stream()
                .map(key -> describe(key.getKey(), key.getValue()))
                .sorted(Comparator.comparing(ApprovalKey::signing).reversed().thenComparing(ApprovalKey::keyId))
                .toList();
    }

    private ApprovalKey describe(String keyId, PublicKey key) {
        return described(keyId, key, keyId.equals(signingKeyId));
    }

    static ApprovalKey described(String keyId, PublicKey key, boolean signing) {
        return new ApprovalKey(keyId, Ed25519.NAME, signing, PemFile.text(KeyFiles.PUBLIC_TYPE, key.getEncoded()));
    }

    static String idOf(PublicKey key) {
        return Digest.of(key.getEncoded()).hex().substring(0, KEY_ID_LENGTH);
    }

    static String idOf(KeyPair pair) {
        return idOf(pair.getPublic());
    }
}
