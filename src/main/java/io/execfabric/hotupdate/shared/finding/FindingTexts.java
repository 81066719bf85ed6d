package io.execfabric.hotupdate.shared.finding;

import io.execfabric.hotupdate.shared.wording.Wording;
import java.util.Locale;

/** The sentences of findings in the reader's language. */
public final class FindingTexts {

    private FindingTexts() {}

    /** The finding's sentence in the reader's language; in English where it was written by a tool or long ago. */
    public static String text(Finding finding, Locale reader) {
        Wording wording = finding.wording();
        return wording != null && wording.hasSentence() ? wording.in(reader) : finding.message();
    }
}
