package io.execfabric.hotupdate.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The newest seal that this server has seen, in a file of its own: whoever cuts the end off the trail in the database cannot
 * reach it there. It never goes back: as long as the noted seal is missing, the trail is broken.
 */
@Component
class SealWitness {

    private static final Logger LOG = LoggerFactory.getLogger(SealWitness.class);

    private final Path file;
    private final ObjectMapper json;

    SealWitness(HotUpdateProperties properties, ObjectMapper json) {
        this.file = properties.keys().resolveSibling("audit-head.json");
        this.json = json;
    }

    synchronized void note(AuditHead head) {
        Optional<AuditHead> before = seen();
        if (before.filter(known -> known.number() > head.number()).isPresent()) {
            LOG.error(
                    "The audit trail ends with seal {}, and seal {} was seen: its end was cut off",
                    head.number(),
                    before.get().number());
        } else if (head.number() > before.map(AuditHead::number).orElse(0L)) {
            write(head);
        }
    }

    synchronized Optional<AuditHead> seen() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(json.readValue(file.toFile(), AuditHead.class));
        } catch (IOException e) {
            throw new UncheckedIOException("The noted head of the audit trail cannot be read", e);
        }
    }

    private void write(AuditHead head) {
        try {
            Path staged = file.resolveSibling(file.getFileName() + ".new");
            json.writeValue(staged.toFile(), head);
            Files.move(staged, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the audit trail cannot be noted", e);
        }
    }
}
