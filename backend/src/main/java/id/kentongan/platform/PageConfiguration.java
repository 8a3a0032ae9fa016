package id.kentongan.platform;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** Serves the pages, and the files whose address changes with their content for a year. */
@Configuration(proxyBeanMethods = false)
class PageConfiguration {

  private static final CacheControl FOR_GOOD =
      CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

  @Bean
  RouterFunction<ServerResponse> pageRoutes(Pages pages, List<Page> known) {
    RouterFunctions.Builder routes = RouterFunctions.route().GET("/", pages::start);
    known.forEach(page -> routes.GET(page.path(), request -> pages.open(page, request)));
    return routes.build();
  }

  @Bean
  WebMvcConfigurer staticFiles(AppBuild build) {
    return new WebMvcConfigurer() {
      @Override
      public void addResourceHandlers(ResourceHandlerRegistry files) {
        files
            .addResourceHandler("/app/" + build.id() + "/**")
            .addResourceLocations(AppBuild.FILES)
            .setCacheControl(FOR_GOOD);
        for (String libraries : List.of("/_static/", "/webjars/")) {
          files
              .addResourceHandler(libraries + "**")
              .addResourceLocations("classpath:/META-INF/resources" + libraries)
              .setCacheControl(FOR_GOOD);
        }
      }
    };
  }
}
