package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.List;

/**
 * A token somebody wants.
 *
 * @param name what its owner calls it, 1–100 characters
 * @param kind what it stands for
 * @param expiresInDays 1–365
 * @param scopes to which it is narrowed; none for all that its owner may
 */
public record NewToken(String name, TokenKind kind, int expiresInDays, List<TokenScope> scopes) {

    public static final int DEFAULT_DAYS = 30;

    public NewToken {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.name"));
        }
        if (expiresInDays < 1 || expiresInDays > 365) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.days"));
        }
        if (!kind.isMade()) {
            throw kindRefused();
        }
        scopes = TokenScope.ordered(scopes);
    }

    public NewToken(String name, TokenKind kind, int expiresInDays) {
        this(name, kind, expiresInDays, List.of());
    }

    /** For a word that is no kind, and for one that nobody makes. */
    public static HotUpdateException kindRefused() {
        return new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.kind"));
    }
}
