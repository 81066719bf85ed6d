package io.execfabric.archfixtures;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;

public class RefusesInAText extends HotUpdateException {

    public RefusesInAText(String sentence) {
        super(ErrorCode.CONFLICT, Wording.told(sentence));
    }
}
