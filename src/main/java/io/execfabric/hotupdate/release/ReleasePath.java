package io.execfabric.hotupdate.release;

import io.execfabric.hotupdate.shared.Language;
import io.execfabric.hotupdate.shared.RelativePath;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.TenantId;

/**
 * The controlled relative path of a release below the managed root: {@code tenant/language/script-code/version}.
 *
 * @param scriptVersion the Script version's number, from 1
 */
public record ReleasePath(TenantId tenant, Language language, ScriptCode code, int scriptVersion) {

    /** How deep below the managed root a release lies. */
    static final int LEVELS = 4;

    public ReleasePath {
        if (scriptVersion < 1) {
            throw new IllegalArgumentException("Script versions count from 1: " + scriptVersion);
        }
    }

    public RelativePath relative() {
        return new RelativePath(tenant + "/" + language.word() + "/" + code + "/" + scriptVersion);
    }
}
