package io.execfabric.hotupdate.audit.web;

import io.execfabric.hotupdate.audit.AuditEntry;
import io.execfabric.hotupdate.audit.AuditLog;
import io.execfabric.hotupdate.shared.openapi.BytesAnswer;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.CurrentCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The trail, for programs; as a table for spreadsheets, too. */
@RestController
@Tag(name = "Audit")
class AuditApiController {

    private static final String CSV = "text/csv;charset=UTF-8";

    private final AuditLog log;
    private final CurrentCaller caller;

    AuditApiController(AuditLog log, CurrentCaller caller) {
        this.log = log;
        this.caller = caller;
    }

    @Operation(operationId = "listAuditEntries", summary = "The audit trail")
    @GetMapping("/api/v1/audit")
    ItemList<AuditEntry> list(@ParameterObject AuditQuery query, PageRequest page) {
        return log.list(caller.get(), query.criteria(), page);
    }

    /** All that the filter matches, newest first, written as it is read. */
    @Operation(operationId = "exportAuditEntries", summary = "The audit trail as a table, whole")
    @BytesAnswer("text/csv")
    @GetMapping({"/api/v1/audit.csv", "/audit.csv"})
    ResponseEntity<StreamingResponseBody> csv(@ParameterObject AuditQuery query) {
        Caller asking = caller.get();
        AuditCsv csv = new AuditCsv(page -> log.list(asking, query.criteria(), page));
        csv.begin();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit.csv\"")
                .body(csv::write);
    }
}
