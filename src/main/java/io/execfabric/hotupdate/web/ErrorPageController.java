package io.execfabric.hotupdate.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the container sends what failed outside the controllers, for instance in a filter. */
@Controller
class ErrorPageController implements ErrorController {

    private final RefusalTranslator translator;
    private final ErrorAnswers answers;

    ErrorPageController(RefusalTranslator translator, ErrorAnswers answers) {
        this.translator = translator;
        this.answers = answers;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request, HttpServletResponse response) {
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String address = path == null ? request.getRequestURI() : path.toString();
        return answers.answer(refusal(request), Asker.isProgram(request, address), request, response);
    }

    private Refusal refusal(HttpServletRequest request) {
        if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable problem) {
            return translator.translate(problem);
        }
        // somebody who opens /error by hand finds nothing there
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return Refusal.of(HttpStatusCodes.toCode(status instanceof Integer code ? code : 404));
    }
}
