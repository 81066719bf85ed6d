package io.execfabric.hotupdate.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.execfabric.hotupdate.shared.HotUpdateProperties;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.LongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The newest seal that this server has seen, in a file of its own: whoever cuts the end off the trail in the database cannot
 * reach it there. It never goes back, and on only past the very seal that it noted: as long as that one is missing, or another is
 * in its place, the trail is broken, however far it has grown since.
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

    /** @param stored the seal of a number as the database holds it now */
    synchronized void note(AuditHead head, LongFunction<Optional<AuditHead>> stored) {
        AuditHead before = seen().orElse(AuditHead.NONE);
        boolean there = before.number() == 0
                || stored.apply(before.number())
                        .filter(now -> now.hash().equals(before.hash()))
                        .isPresent();
        if (!there) {
            LOG.error(
                    "Seal {} of the audit trail was seen and is not there any more: its end was cut off",
                    before.number());
        } else if (head.number() > before.number()) {
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
