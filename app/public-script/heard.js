/**
 * The one script of the pages that need no sign-in. Every page works without it. It makes four things better: leaving at
 * once, counting characters, keeping a form when the server cannot take it, and printing. It writes text and attributes
 * only, never markup, so Trusted Types has nothing to refuse; it stores nothing in the browser.
 */
;(() => {
  const leaveAddress = '/report/leave'

  function leave() {
    document.title = '\u00a0'
    document.body.replaceChildren()
    location.replace(leaveAddress)
  }

  function offerQuickExit() {
    const link = document.querySelector('[data-leave]')
    if (!link) return
    link.addEventListener('click', (event) => {
      event.preventDefault()
      leave()
    })
    document.querySelector('[data-leave-keys]')?.removeAttribute('hidden')
    countShifts()
  }

  /** Shift three times within five seconds, with no other key between: Esc is too easily pressed by chance. */
  function countShifts() {
    /** @type {number[]} */
    let presses = []
    document.addEventListener('keyup', (event) => {
      if (event.key !== 'Shift') {
        presses = []
        return
      }
      presses = [...presses.filter((at) => event.timeStamp - at < 5000), event.timeStamp]
      if (presses.length >= 3) leave()
    })
  }

  /**
   * Says below the field how much fits; aloud only when the person rests, or a screen reader would never be silent.
   * @param {HTMLTextAreaElement} field
   */
  function countCharacters(field) {
    const shown = document.getElementById(`${field.id}-count`)
    const spoken = document.getElementById(`${field.id}-count-spoken`)
    if (!shown || !spoken) return
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let resting
    const tell = () => {
      const left = Number(field.dataset['limit']) - field.value.length
      const sentence = (left >= 0 ? field.dataset['left'] : field.dataset['over']) ?? ''
      shown.textContent = sentence.replace('{count}', Math.abs(left).toLocaleString('en-GB'))
      shown.classList.toggle('nhsuk-error-message', left < 0)
      clearTimeout(resting)
      resting = setTimeout(() => (spoken.textContent = shown.textContent), 1500)
    }
    field.addEventListener('input', tell)
    if (field.value !== '') tell()
  }

  /**
   * Sends the form without leaving the page. The server answers where to go in a header. Anything else leaves the form
   * as it is, with a sentence: the server's own where it sent one, else the form's standing one (`data-keep`). A form with
   * `data-answers` may be answered by a page, which says what is wrong and has done nothing: the browser sends it once more by
   * itself, so that the page is shown. Reporters' forms are never answered so, because a page is kept by the browser.
   * @param {HTMLFormElement} form
   */
  function keepOnFailure(form) {
    let isSending = false
    let isLeftToBrowser = false
    form.addEventListener('submit', (event) => {
      if (isLeftToBrowser) return
      event.preventDefault()
      if (isSending) return
      isSending = true
      const { submitter } = event
      send(form, submitter)
        .then(({ place, sentence, isPage }) => {
          if (place) location.assign(place)
          else if (isPage && 'answers' in form.dataset) {
            isLeftToBrowser = true
            form.requestSubmit(submitter)
          } else say(form, sentence)
        })
        .catch(() => say(form, (form.dataset['keep'] ?? '')))
        .finally(() => (isSending = false))
    })
  }

  /**
   * @param {HTMLFormElement} form
   * @param {HTMLElement | null} submitter
   */
  async function send(form, submitter) {
    const data = new FormData(form, submitter)
    const body = form.enctype === 'multipart/form-data' ? data : new URLSearchParams(onlyWords(data))
    const action = submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href
    const answer = await fetch(action, { method: 'POST', body, headers: { 'x-heard-fetch': '1' }, redirect: 'error' })
    const kind = answer.headers.get('content-type') ?? ''
    const sentence = kind.startsWith('text/plain') ? await answer.text() : (form.dataset['keep'] ?? '')
    return { place: answer.headers.get('x-heard-location'), sentence, isPage: kind.startsWith('text/html') }
  }

  /**
   * What a form of words holds; such a form has no files.
   * @param {FormData} data
   * @returns {[string, string][]}
   */
  function onlyWords(data) {
    return [...data].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []))
  }

  /**
   * @param {HTMLFormElement} form
   * @param {string} sentence
   */
  function say(form, sentence) {
    form.querySelector('.heard-kept')?.remove()
    const place = document.createElement('p')
    place.className = 'heard-kept'
    place.setAttribute('role', 'alert')
    place.tabIndex = -1
    place.textContent = sentence
    form.append(place)
    place.focus()
  }

  offerQuickExit()
  /** @type {NodeListOf<HTMLTextAreaElement>} */
  const counted = document.querySelectorAll('textarea[data-limit]')
  counted.forEach(countCharacters)
  /** @type {NodeListOf<HTMLFormElement>} */
  const kept = document.querySelectorAll('form[data-keep]')
  kept.forEach(keepOnFailure)
  /** @type {NodeListOf<HTMLElement>} */
  const first = document.querySelectorAll('[data-focus]')
  first.forEach((element) => element.focus())
  document.querySelectorAll('[data-print]').forEach((button) => {
    button.removeAttribute('hidden')
    button.addEventListener('click', () => print())
  })
  addEventListener('pageshow', (event) => {
    if (event.persisted) location.reload()
  })
})()
