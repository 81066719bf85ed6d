package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import io.execfabric.hotupdate.shared.Digest;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.hibernate.Length;

/** A file that a run left; the owner's tenant data. */
@Entity
@Table(name = "execution_artifact")
public class ExecutionArtifact {

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String executionId;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private String name;

    @Column(nullable = false, updatable = false)
    private long sizeBytes;

    @Column(nullable = false, updatable = false)
    private String sha256;

    @Lob
    @Column(nullable = false, updatable = false, length = Length.LONG32)
    private byte[] content;

    public ExecutionArtifact(String id, String executionId, TenantId tenant, GeneratedFile file) {
        this.id = id;
        this.executionId = executionId;
        this.tenantId = tenant.value();
        this.name = file.name();
        this.content = file.content();
        this.sizeBytes = content.length;
        this.sha256 = Digest.of(content).hex();
    }

    @SuppressWarnings("NullAway.Init")
    protected ExecutionArtifact() {}

    public ArtifactContent read() {
        return new ArtifactContent(name, content);
    }
}
