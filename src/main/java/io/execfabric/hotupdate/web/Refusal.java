package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.Finding;
import java.util.List;

/**
 * What a caller is told about a request that did not succeed; the same for a program and for a person.
 *
 * @param detail one sentence of ours, never another library's
 */
record Refusal(ErrorCode code, String detail, List<Finding> findings) {

    static Refusal of(ErrorCode code) {
        return of(code, code.title() + ".");
    }

    static Refusal of(ErrorCode code, String detail) {
        return new Refusal(code, detail, List.of());
    }
}
