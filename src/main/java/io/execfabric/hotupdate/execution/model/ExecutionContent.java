package io.execfabric.hotupdate.execution.model;

import io.execfabric.hotupdate.shared.TenantId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import org.hibernate.Length;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** What goes into a run and its structured result; a row of its own, so that lists and the queue stay light. */
@Entity
@Table(name = "execution_content")
@DynamicUpdate
public class ExecutionContent {

    @Id
    private String executionId;

    @org.hibernate.annotations.TenantId
    @Column(nullable = false, updatable = false)
    private String tenantId;

    @Lob
    @Column(nullable = false, updatable = false, length = Length.LONG32)
    private String input;

    @Lob
    @Column(length = Length.LONG32)
    private @Nullable String result;

    @Column(nullable = false)
    private long totalBytes;

    @Version
    private @Nullable Integer lockVersion;

    public ExecutionContent(String executionId, TenantId tenant, String input) {
        this.executionId = executionId;
        this.tenantId = tenant.value();
        this.input = input;
        this.totalBytes = bytes(input);
    }

    @SuppressWarnings("NullAway.Init")
    protected ExecutionContent() {}

    public static long bytes(@Nullable String text) {
        return text == null ? 0 : text.getBytes(StandardCharsets.UTF_8).length;
    }

    public String executionId() {
        return executionId;
    }

    public String input() {
        return input;
    }

    @Nullable
    public String result() {
        return result;
    }
}
