package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.ArtifactContent;
import io.execfabric.hotupdate.sandbox.SandboxResult.GeneratedFile;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    @Embedded
    private StoredBytes bytes;

    public ExecutionArtifact(String id, String executionId, TenantId tenant, GeneratedFile file) {
        this.id = id;
        this.executionId = executionId;
        this.tenantId = tenant.value();
        this.name = file.name();
        this.bytes = new StoredBytes(file.content());
    }

    @SuppressWarnings("NullAway.Init")
    protected ExecutionArtifact() {}

    public ArtifactContent read() {
        return new ArtifactContent(name, bytes.content());
    }
}
