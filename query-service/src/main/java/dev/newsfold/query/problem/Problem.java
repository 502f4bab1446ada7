package dev.newsfold.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not answered (RFC 9457, problem details).
 *
 * @param type always {@code about:blank}: the status says what kind of problem it is
 * @param detail what is wrong with this request
 * @param parameter the name of the parameter that is to blame
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(String type, String title, int status, String detail, @Nullable String parameter) {}
