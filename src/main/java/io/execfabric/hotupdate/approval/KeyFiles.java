package io.execfabric.hotupdate.approval;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The platform's keys, as files {@code approval-<key id>.key.pem} (one: it signs) and {@code approval-<key id>.pub.pem}
 * (any number: they verify).
 */
final class KeyFiles {

    static final String PUBLIC_TYPE = "PUBLIC KEY";

    private static final String PRIVATE_TYPE = "PRIVATE KEY";
    private static final String PREFIX = "approval-";
    private static final String PRIVATE = ".key.pem";
    private static final String PUBLIC = ".pub.pem";
    private static final String STAGED = PRIVATE + ".new";

    private final Path directory;

    private KeyFiles(Path directory) {
        this.directory = directory;
    }

    static KeyFiles in(Path directory) throws IOException {
        Files.createDirectories(
                directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return new KeyFiles(directory);
    }

    boolean hasPrivateKey() throws IOException {
        return !named(PRIVATE).isEmpty();
    }

    /**
     * In this order, so that a stop at any point leaves a folder that opens: a public key without its private half verifies
     * nothing, a staged key signs nothing, and where there is no private key the next start makes one.
     */
    void replacePrivateKey(KeyPair pair) throws IOException {
        deleteAll(STAGED);
        String name = PREFIX + KeyRing.idOf(pair);
        PemFile.write(
                directory.resolve(name + PUBLIC), PUBLIC_TYPE, pair.getPublic().getEncoded());
        Path staged = directory.resolve(name + STAGED);
        PemFile.write(staged, PRIVATE_TYPE, pair.getPrivate().getEncoded());
        deleteAll(PRIVATE);
        Files.move(staged, directory.resolve(name + PRIVATE), StandardCopyOption.ATOMIC_MOVE);
    }

    KeyRing read() throws IOException, InvalidKeySpecException {
        Map<String, PublicKey> publicKeys = publicKeys();
        List<Path> privates = named(PRIVATE);
        require(privates.size() == 1, "There has to be exactly one private approval key in " + directory);
        Path file = privates.get(0);
        PemFile.requireOwnersAlone(file);
        PrivateKey signing = Ed25519.privateKey(PemFile.read(file, PRIVATE_TYPE));
        String keyId = idIn(file, PRIVATE);
        require(belongTogether(signing, publicKeys.get(keyId)), "The approval key " + keyId + " lacks its public half");
        return new KeyRing(keyId, signing, publicKeys);
    }

    private Map<String, PublicKey> publicKeys() throws IOException, InvalidKeySpecException {
        Map<String, PublicKey> publicKeys = new HashMap<>();
        for (Path file : named(PUBLIC)) {
            PublicKey key = Ed25519.publicKey(PemFile.read(file, PUBLIC_TYPE));
            String keyId = KeyRing.idOf(key);
            require(keyId.equals(idIn(file, PUBLIC)), "An approval key file bears another key's id: " + file);
            publicKeys.put(keyId, key);
        }
        return publicKeys;
    }

    private static boolean belongTogether(PrivateKey signing, @Nullable PublicKey verifying) {
        byte[] probe = {1};
        return verifying != null && Ed25519.verifies(verifying, probe, Ed25519.sign(signing, probe));
    }

    private void deleteAll(String ending) throws IOException {
        for (Path file : named(ending)) {
            Files.delete(file);
        }
    }

    private List<Path> named(String ending) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, PREFIX + "*" + ending)) {
            files.forEach(found::add);
        }
        return found;
    }

    static String publicName(String keyId) {
        return PREFIX + keyId + PUBLIC;
    }

    static String publicId(Path file) {
        return idIn(file, PUBLIC);
    }

    private static String idIn(Path file, String ending) {
        String name = file.getFileName().toString();
        return name.substring(PREFIX.length(), name.length() - ending.length());
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new IllegalStateException(otherwise);
        }
    }
}
