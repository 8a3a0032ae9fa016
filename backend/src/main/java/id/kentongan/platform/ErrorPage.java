package id.kentongan.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What fails outside of every controller is answered as everything else. */
@Controller
class ErrorPage implements ErrorController {

  private final Answers answers;

  ErrorPage(Answers answers) {
    this.answers = answers;
  }

  @RequestMapping("/error")
  void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
    int code =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer value
            ? value
            : 500;
    HttpStatus status = HttpStatus.resolve(code);
    answers.refuse(
        request,
        response,
        status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status,
        ProblemAdvice.typeOf(code));
  }
}
