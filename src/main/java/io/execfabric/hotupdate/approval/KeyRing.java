package io.execfabric.hotupdate.approval;

import io.execfabric.hotupdate.shared.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The platform's keys, as files {@code approval-<key id>.key.pem} (one: it signs) and {@code approval-<key id>.pub.pem}
 * (any number: they verify). Rotation: take the private file away, keep the public one, start again.
 */
final class KeyRing {

    private static final String PRIVATE = ".key.pem";
    private static final String PUBLIC = ".pub.pem";
    private static final int KEY_ID_LENGTH = 16;

    private final String signingKeyId;
    private final PrivateKey signingKey;
    private final Map<String, PublicKey> publicKeys;

    private KeyRing(String signingKeyId, PrivateKey signingKey, Map<String, PublicKey> publicKeys) {
        this.signingKeyId = signingKeyId;
        this.signingKey = signingKey;
        this.publicKeys = Map.copyOf(publicKeys);
    }

    /** Reads the key files, after making the first pair if there is no private key yet. */
    static KeyRing open(Path directory) {
        try {
            Files.createDirectories(
                    directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            if (named(directory, PRIVATE).isEmpty()) {
                generate(directory);
            }
            return read(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidKeySpecException e) {
            throw new IllegalStateException("An approval key file does not hold an Ed25519 key", e);
        }
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

    static String idOf(PublicKey key) {
        return Digest.of(key.getEncoded()).hex().substring(0, KEY_ID_LENGTH);
    }

    /** The public half first: a stop in between leaves a key that verifies nothing, not one that nobody can verify. */
    private static void generate(Path directory) throws IOException {
        KeyPair pair = Ed25519.newKeyPair();
        String name = "approval-" + idOf(pair.getPublic());
        PemFile.write(
                directory.resolve(name + PUBLIC), "PUBLIC KEY", pair.getPublic().getEncoded());
        PemFile.write(
                directory.resolve(name + PRIVATE),
                "PRIVATE KEY",
                pair.getPrivate().getEncoded());
    }

    private static KeyRing read(Path directory) throws IOException, InvalidKeySpecException {
        Map<String, PublicKey> publicKeys = new HashMap<>();
        for (Path file : named(directory, PUBLIC)) {
            PublicKey key = Ed25519.publicKey(PemFile.read(file, "PUBLIC KEY"));
            require(idOf(key).equals(idIn(file, PUBLIC)), "An approval key file bears another key's id: " + file);
            publicKeys.put(idOf(key), key);
        }
        List<Path> privates = named(directory, PRIVATE);
        require(privates.size() == 1, "There has to be exactly one private approval key in " + directory);
        PrivateKey signing = Ed25519.privateKey(PemFile.read(privates.get(0), "PRIVATE KEY"));
        String keyId = idIn(privates.get(0), PRIVATE);
        require(belongTogether(signing, publicKeys.get(keyId)), "The approval key " + keyId + " lacks its public half");
        return new KeyRing(keyId, signing, publicKeys);
    }

    private static boolean belongTogether(PrivateKey signing, @Nullable PublicKey verifying) {
        byte[] probe = {1};
        return verifying != null && Ed25519.verifies(verifying, probe, Ed25519.sign(signing, probe));
    }

    private static List<Path> named(Path directory, String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "approval-*" + ending)) {
            files.forEach(found::add);
        }
        return found;
    }

    private static String idIn(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring("approval-".length(), name.length() - ending.length());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
