package io.execfabric.hotupdate.review;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.execfabric.hotupdate.shared.wording.Wording;

/**
 * An answer that a reviewer cannot give, so that a form can switch it off and say why.
 *
 * @param question {@code aiCallable} or {@code confirmationRequired}
 * @param answer which of the two answers is forbidden
 * @param wording one sentence for the reviewer
 */
public record ForbiddenAnswer(
        String question, boolean answer, @JsonIgnore Wording wording) {

    /** As the dossier tells it. */
    @JsonProperty
    public String reason() {
        return wording.english();
    }
}
