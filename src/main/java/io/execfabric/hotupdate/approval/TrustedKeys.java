package io.execfabric.hotupdate.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Public keys of the other nodes, as an operator laid them into a folder: who can write to the database alone adds none.
 * Read anew each time, so that a key counts once its file is there, and no longer once it is taken away.
 */
@Component
class TrustedKeys {

    private static final Logger LOG = LoggerFactory.getLogger(TrustedKeys.class);
    private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{16}");

    private final @Nullable Path folder;

    TrustedKeys(ApprovalProperties properties) {
        this.folder = properties.trustedKeys();
    }

    Optional<PublicKey> publicKey(String keyId) {
        if (folder == null || !KEY_ID.matcher(keyId).matches()) {
            return Optional.empty();
        }
        Path file = folder.resolve(KeyFiles.publicName(keyId));
        return Files.exists(file) ? trusted(file, keyId) : Optional.empty();
    }

    Map<String, PublicKey> all() {
        Map<String, PublicKey> found = new TreeMap<>();
        if (folder == null) {
            return found;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, KeyFiles.publicName("*"))) {
            for (Path file : files) {
                String keyId = KeyFiles.publicId(file);
                publicKey(keyId).ifPresent(key -> found.put(keyId, key));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The folder of trusted approval keys cannot be read", e);
        }
        return found;
    }

    private static Optional<PublicKey> trusted(Path file, String keyId) {
        try {
            PemFile.requireOwnerAloneWrites(file);
            PublicKey key = Ed25519.publicKey(PemFile.read(file, KeyFiles.PUBLIC_TYPE));
            if (KeyRing.idOf(key).equals(keyId)) {
                return Optional.of(key);
            }
            LOG.warn("Not trusted: {} bears another key's id", file);
        } catch (IOException | InvalidKeySpecException | IllegalStateException e) {
            LOG.warn("Not trusted: {}", file, e);
        }
        return Optional.empty();
    }
}
