package io.execfabric.hotupdate.execution;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/** Lays a run's data files down, hands them to the sandbox read-only, and takes them away again. */
@Component
class FilesForRun {

    private final ScopedTransactions transactions;
    private final StoredUploadRepository files;

    FilesForRun(ScopedTransactions transactions, StoredUploadRepository files) {
        this.transactions = transactions;
        this.files = files;
    }

    <T> T during(ClaimedRun run, SandboxJob job, Function<SandboxJob, T> work) {
        String batchNo = run.files().batchNo();
        if (batchNo == null) {
            return work.apply(job);
        }
        try {
            Path folder = Files.createTempDirectory("hot-update-files-");
            try {
                return work.apply(with(job, batchNo, lay(run, batchNo, folder), run.files().files()));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data files of a run cannot be laid down", e);
        }
    }

    private Map<String, Path> lay(ClaimedRun run, String batchNo, Path folder) throws IOException {
        List<StoredUpload> stored = transactions.ofTenant(
                run.tenant(), () -> files.findByTenantIdAndBatchIdOrderById(run.tenant().value(), batchNo));
        if (!stored.stream().map(StoredUpload::factOfItsBytes).toList().equals(run.files().files())) {
            throw new HotUpdateException(
                    ErrorCode.APPROVAL_INVALID, "The uploaded files differ from the accepted ones.");
        }
        Map<String, Path> laid = new HashMap<>();
        for (StoredUpload file : stored) {
            Path path = Files.write(folder.resolve(file.fact().fileId()), file.content());
            laid.put(place(file.fact()), path);
        }
        return laid;
    }

    /** Files of one name do not meet: each has a folder of its own. */
    private static String place(UploadFact file) {
        return file.fileId() + "/" + file.fileName();
    }

    private static SandboxJob with(SandboxJob job, String batchNo, Map<String, Path> laid, List<UploadFact> facts) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        facts.forEach(file -> list.addObject()
                .put("fileName", file.fileName())
                .put("fileId", file.fileId())
                .put("size", file.size())
                .put("path", SandboxJob.UPLOAD_DIR + "/" + place(file)));
        Map<String, String> environment = new HashMap<>(job.environment());
        environment.put("EXECFABRIC_UPLOAD_BATCH_NO", batchNo);
        environment.put("EXECFABRIC_UPLOAD_INPUT_FILES_JSON", list.toString());
        environment.put(
                "EXECFABRIC_UPLOAD_FILE_SERVICE_JSON",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("kind", "directory")
                        .put("directory", SandboxJob.UPLOAD_DIR)
                        .toString());
        return new SandboxJob(
                job.id(),
                job.folder(),
                job.command(),
                environment,
                job.standardInput(),
                job.inputAsFile(),
                laid,
                job.collectFiles(),
                job.limits(),
                job.tools());
    }
}
