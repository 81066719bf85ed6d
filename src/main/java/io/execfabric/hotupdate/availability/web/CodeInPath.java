package io.execfabric.hotupdate.availability.web;

import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.Names;
import io.execfabric.hotupdate.shared.ScriptCode;

/** A Skill's code as somebody typed it into an address. */
final class CodeInPath {

    private CodeInPath() {}

    /** What cannot be a code names nothing: the same answer as for a code that is not there. */
    static ScriptCode existing(String code) {
        if (!Names.isWellFormed(code) || Names.isReserved(code)) {
            throw HotUpdateException.notFound("capability");
        }
        return new ScriptCode(code);
    }
}
