package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.execution.LogChunk;
import io.execfabric.hotupdate.execution.OutputStreamName;
import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.util.Locale;
import org.hibernate.Length;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.springframework.data.domain.Persistable;

/** A stored piece of output; written once, never changed. */
@Entity
@Table(name = "execution_chunk")
public class ExecutionChunk implements Persistable<String> {

    @Id
    private String id;

    @Column(nullable = false, updatable = false)
    private String executionId;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Column(nullable = false, updatable = false)
    private int seq;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(nullable = false, updatable = false)
    private OutputStreamName stream;

    @Lob
    @Column(nullable = false, updatable = false, length = Length.LONG32)
    private String body;

    public ExecutionChunk(String executionId, TenantId tenant, OutputPart part) {
        this.id = String.format(Locale.ROOT, "%s-%06d", executionId, part.seq());
        this.executionId = executionId;
        this.tenantId = tenant.value();
        this.seq = part.seq();
        this.stream = part.stream();
        this.body = part.text();
    }

    @SuppressWarnings("NullAway.Init")
    protected ExecutionChunk() {}

    @Override
    public String getId() {
        return id;
    }

    /** Only new ones are ever saved: no look whether the row is there. */
    @Override
    public boolean isNew() {
        return true;
    }

    public String executionId() {
        return executionId;
    }

    public LogChunk view() {
        return new LogChunk(seq, stream, body);
    }
}
