package io.execfabric.hotupdate.execution.runner;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.execfabric.hotupdate.execution.model.ClaimedRun;
import io.execfabric.hotupdate.execution.model.UploadFact;
import io.execfabric.hotupdate.execution.upload.StoredUpload;
import io.execfabric.hotupdate.execution.upload.StoredUploadRepository;
import io.execfabric.hotupdate.sandbox.InputFolders;
import io.execfabric.hotupdate.sandbox.SandboxJob;
import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.tenancy.ScopedTransactions;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Hands a run's data files to the sandbox, read-only, after a last look at their digests. */
@Component
class FilesForRun {

    private final ScopedTransactions transactions;
    private final StoredUploadRepository files;
    private final InputFolders folders;

    FilesForRun(ScopedTransactions transactions, StoredUploadRepository files, InputFolders folders) {
        this.transactions = transactions;
        this.files = files;
        this.folders = folders;
    }

    <T> T during(ClaimedRun run, SandboxJob job, Function<SandboxJob, T> work) {
        String batchNo = run.accepted().files().batchNo();
        if (batchNo == null) {
            return work.apply(job);
        }
        return folders.during(
                read(run, batchNo),
                laid -> work.apply(
                        with(job, batchNo, laid, run.accepted().files().files())));
    }

    private Map<String, byte[]> read(ClaimedRun run, String batchNo) {
        List<StoredUpload> stored = transactions.ofTenant(
                run.tenant(),
                () -> files.findByTenantIdAndBatchIdOrderById(run.tenant().value(), batchNo));
        if (!stored.stream()
                .map(StoredUpload::factOfItsBytes)
                .toList()
                .equals(run.accepted().files().files())) {
            throw new HotUpdateException(ErrorCode.APPROVAL_INVALID, Wording.of("run.files-differ"));
        }
        return stored.stream().collect(Collectors.toMap(file -> place(file.fact()), StoredUpload::content));
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
        return job.with(laid, environment);
    }
}
