# Makes crossed-effects-lme4.json: three unbalanced, partly connected data sets of invented ratings and what lme4 says of them.
#   apt-get install -y r-cran-lme4        (R 4.2 or later, lme4 1.1-31)
#   Rscript tests/core/statistics/crossed-effects-lme4.R | npx prettier --parser json > tests/core/statistics/crossed-effects-lme4.json
suppressMessages(library(lme4))
RNGkind("Mersenne-Twister", "Inversion", "Rejection")

simulate <- function(seed, leaders, directors, years, sets, move, sdLeader, sdDirector, sdError) {
  set.seed(seed)
  theta <- rnorm(leaders, 0, sdLeader)
  delta <- rnorm(directors, 0, sdDirector)
  rows <- list()
  for (l in 1:leaders) {
    own <- which((1:directors - 1) %% sets == (l - 1) %% sets)
    d <- own[1 + (l * 7) %% length(own)]
    first <- sample(1:years, 1, prob = c(2, rep(1, years - 1)))
    last <- sample(first:years, 1)
    if (first == years) last <- years
    begun <- sample(0:8, 1)
    for (t in first:last) {
      if (runif(1) < move) d <- own[sample.int(length(own), 1)]
      if (runif(1) < 0.1 && t < last) next
      e <- begun + t - first
      y <- 3.4 + 0.05 * t + 0.12 * log1p(e) + theta[l] + delta[d] + rnorm(1, 0, sdError)
      rows[[length(rows) + 1]] <- c(l, d, t, e, round(y, 3))
    }
  }
  frame <- as.data.frame(do.call(rbind, rows))
  names(frame) <- c("leader", "director", "year", "experience", "y")
  frame
}

fit <- function(frame) {
  frame$early <- as.numeric(frame$experience == 0)
  model <- lmer(y ~ 0 + factor(year) + early + experience + (1 | leader) + (1 | director), frame, REML = TRUE,
    control = lmerControl(optimizer = "bobyqa", optCtrl = list(rhobeg = 0.2, rhoend = 1e-11, maxfun = 1e6)))
  components <- as.data.frame(VarCorr(model))
  variance <- setNames(components$vcov, components$grp)
  effects <- ranef(model)
  # Henderson's mixed model equations, dense, at lme4's variances: the prediction errors of directors, fixed effects' uncertainty included.
  X <- getME(model, "X")
  leaders <- rownames(effects$leader); directors <- rownames(effects$director)
  Zl <- outer(as.character(frame$leader), leaders, "==") * 1
  Zd <- outer(as.character(frame$director), directors, "==") * 1
  # Effects in standard deviations, so that a variance of 0 is no division by 0.
  W <- cbind(X, Zl * sqrt(variance["leader"]), Zd * sqrt(variance["director"])) / sqrt(variance["Residual"])
  penalty <- c(rep(0, ncol(X)), rep(1, ncol(Zl) + ncol(Zd)))
  errors <- sqrt(diag(solve(crossprod(W) + diag(penalty)))) * sqrt(variance["director"])
  list(
    fixed = unname(fixef(model)),
    variance = list(leader = unname(variance["leader"]), director = unname(variance["director"]), error = unname(variance["Residual"])),
    leader = setNames(as.list(effects$leader[, 1]), leaders),
    director = setNames(as.list(effects$director[, 1]), directors),
    directorError = setNames(as.list(tail(errors, length(directors))), directors),
    criterion = unname(REMLcrit(model))
  )
}

number <- function(v) format(v, digits = 12, scientific = FALSE, trim = TRUE)
list1 <- function(v) paste0("[", paste(number(v), collapse = ","), "]")
named <- function(v) paste0("{", paste0('"', names(v), '":', sapply(v, number), collapse = ","), "}")
show <- function(name, frame) {
  of <- fit(frame)
  paste0('{"name":"', name, '",\n"rows":[', paste(apply(frame, 1, list1), collapse = ","), '],\n"fixed":', list1(of$fixed),
    ',\n"variance":', named(of$variance), ',\n"leader":', named(of$leader), ',\n"director":', named(of$director),
    ',\n"directorError":', named(of$directorError), ',\n"criterion":', number(of$criterion), "}")
}
cat("[", paste(c(
  show("two sets of directors", simulate(11, 30, 6, 4, 2, 0.3, 0.45, 0.3, 0.15)),
  show("three sets, few moves", simulate(23, 120, 12, 6, 3, 0.08, 0.4, 0.25, 0.2)),
  show("one set, many moves, alike directors", simulate(37, 90, 9, 5, 1, 0.4, 0.45, 0.02, 0.3))
), collapse = ",\n"), "]\n", sep = "")
