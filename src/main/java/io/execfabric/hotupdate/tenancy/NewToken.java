package io.execfabric.hotupdate.tenancy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;

/**
 * A token somebody wants.
 *
 * @param name what its owner calls it, 1–100 characters
 * @param kind what it stands for
 * @param expiresInDays 1–365
 */
public record NewToken(String name, TokenKind kind, int expiresInDays) {

    public static final int DEFAULT_DAYS = 30;

    public NewToken {
        name = name.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.name"));
        }
        if (expiresInDays < 1 || expiresInDays > 365) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, Wording.of("token.days"));
        }
    }
}
