package io.execfabric.hotupdate.web;

import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * A form is a record and takes what its constructor asks for. What else is in a request is left alone: a field called
 * {@code reason[0]} would otherwise be looked for inside the reason, and fail as a fault of ours.
 */
@ControllerAdvice
class FormBinding {

    @InitBinder
    void byConstructorAlone(WebDataBinder binder) {
        binder.setDeclarativeBinding(true);
    }
}
