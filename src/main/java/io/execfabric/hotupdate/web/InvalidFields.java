package io.execfabric.hotupdate.web;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.finding.Finding;
import io.execfabric.hotupdate.shared.finding.FindingCode;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.web.list.FilterFindings;
import jakarta.validation.ConstraintViolationException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;

/** Bean validation's findings in the product's words: one finding per field, all at once. */
final class InvalidFields {

    private InvalidFields() {}

    /** Null when {@code problem} is not about invalid fields. */
    static @Nullable Refusal refusal(Throwable problem) {
        if (problem instanceof MethodArgumentNotValidException list && FilterFindings.isOfAList(list)) {
            Wording detail = Wording.of("page.filter-value");
            return new Refusal(ErrorCode.BAD_REQUEST, detail, FilterFindings.of(list), null);
        }
        if (problem instanceof MethodArgumentNotValidException body) {
            return refusal(of(body.getBindingResult()));
        }
        if (problem instanceof BindException form) {
            return refusal(of(form.getBindingResult()));
        }
        if (problem instanceof HandlerMethodValidationException parameters) {
            return refusal(of(parameters));
        }
        return problem instanceof ConstraintViolationException violations ? refusal(of(violations)) : null;
    }

    private static Refusal refusal(List<Finding> findings) {
        return new Refusal(ErrorCode.INPUT_INVALID, Wording.of("request.fields"), findings, null);
    }

    private static List<Finding> of(BindingResult result) {
        return result.getFieldErrors().stream()
                .map(error -> finding(error.getField(), message(error)))
                .toList();
    }

    private static List<Finding> of(HandlerMethodValidationException parameters) {
        return parameters.getParameterValidationResults().stream()
                .flatMap(result -> result.getResolvableErrors().stream()
                        .map(error -> finding(
                                String.valueOf(result.getMethodParameter().getParameterName()),
                                orDefault(error.getDefaultMessage()))))
                .toList();
    }

    private static List<Finding> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(violation -> finding(violation.getPropertyPath().toString(), Wording.told(violation.getMessage())))
                .toList();
    }

    private static Finding finding(String field, Wording message) {
        return Finding.worded(FindingCode.FIELD_INVALID, field, "request.field", field, message);
    }

    /** A value that could not be converted carries the converter's text, which is not ours to show. */
    private static Wording message(FieldError error) {
        return error.isBindingFailure() ? Wording.of("request.no-fit") : orDefault(error.getDefaultMessage());
    }

    private static Wording orDefault(@Nullable String message) {
        return message == null ? Wording.of("request.no-fit") : Wording.told(message);
    }
}
