package io.execfabric.hotupdate.shared;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.execfabric.hotupdate.shared.wording.Wording;

/** The code of a script, which is also the code of its Skill and its MCP tool name; unique within one tenant. */
public record ScriptCode(@JsonValue String value) {

    @JsonCreator
    public ScriptCode {
        if (!Names.isWellFormed(value) || Names.isReserved(value)) {
            throw new HotUpdateException(ErrorCode.BAD_REQUEST, Wording.of("script-code.form"));
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
