package io.execfabric.hotupdate.execution.model;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The data files that one run is given.
 *
 * @param batchNo null for none
 */
public record HandedFiles(@Nullable String batchNo, List<UploadFact> files) {

    public static final HandedFiles NONE = new HandedFiles(null, List.of());

    public HandedFiles {
        files = List.copyOf(files);
    }

    /** What is hashed, and confirmed, as the run's arguments: names and bytes of the files belong to them. */
    public String argumentsHash(String input) {
        if (batchNo == null) {
            return RunInput.canonicalHash(input);
        }
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("uploadBatchNo", batchNo);
        var list = all.putArray("files");
        files.forEach(file -> list.addObject()
                .put("fileId", file.fileId())
                .put("fileName", file.fileName())
                .put("sha256", file.sha256()));
        all.put("input", RunInput.canonicalHash(input));
        return RunInput.canonicalHash(all.toString());
    }
}
